"""The migrations make the tables that the models speak of."""

from flask_migrate import check, upgrade

from workshop import config
from workshop.app import create_app

MIGRATIONS = str(config.ROOT / "migrations")


def test_an_upgraded_database_has_the_tables_of_the_models(tmp_path):
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with create_app(settings).app_context():
        upgrade(directory=MIGRATIONS)
        upgrade(directory=MIGRATIONS)

        check(directory=MIGRATIONS)  # exits where a table or a column differs
