/** Draws a component again only when something that it was given has changed. */
import { Component } from "preact";

export function memo(Inner) {
  return class Kept extends Component {
    shouldComponentUpdate(next) {
      const fields = new Set([...Object.keys(next), ...Object.keys(this.props)]);
      return [...fields].some((field) => next[field] !== this.props[field]);
    }

    render(props) {
      return <Inner {...props} />;
    }
  };
}
