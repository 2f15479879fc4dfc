"""The demonstration's plan in Arabic; what the method says at each step is in the catalogue already."""

IN_ARABIC = {
    "Getting there: redesigning the Tarrow Link door-to-door bus":
        "الوصول إلى هناك: إعادة تصميم حافلة تارو لينك من الباب إلى الباب",
    "Tarrow Link takes people who can’t use ordinary buses to where they need to be. Journeys are refused, "
    "buses run late, evenings are empty. Work out together how to spend £60,000 a year for two years, and what "
    "to change for nothing.\n\n"
    "Tarrow Link, its people and its figures are invented. This is a demonstration.":
        "تنقل تارو لينك من لا يستطيعون ركوب الحافلات العادية إلى حيث يحتاجون. تُرفض رحلات، وتتأخر حافلات، وتخلو الأمسيات. "
        "فكّروا معًا كيف تُنفَق 60,000 جنيه في السنة لمدة سنتين، وما الذي يمكن تغييره بلا تكلفة.\n\n"
        "تارو لينك وناسها وأرقامها كلها من الخيال. هذا عرض للتجربة.",
    "I use Tarrow Link": "أستخدم تارو لينك",
    "I care for someone who uses it": "أرعى شخصًا يستخدمها",
    "I work for Tarrow Link or with it": "أعمل في تارو لينك أو معها",
    "When you can book, and how": "متى يمكنكم الحجز، وكيف",
    "How people hear that a bus is late": "كيف يعرف الناس أن الحافلة متأخرة",
    "Which times and days the buses run": "في أي أوقات وأيام تسير الحافلات",
    "Which journeys come first": "أي الرحلات تأتي أولًا",
    "How we work with taxis and volunteers": "كيف نعمل مع سيارات الأجرة والمتطوعين",
    "The six buses": "الحافلات الست",
    "They are leased until 2029.": "هي مستأجرة حتى عام 2029.",
    "School transport": "النقل المدرسي",
    "A separate law says who must be taken to school.": "يحدد قانون آخر من يجب نقله إلى المدرسة.",
    "Drivers’ hours": "ساعات عمل السائقين",
    "Safety law sets how long they may drive.": "يحدد قانون السلامة كم يجوز لهم أن يقودوا.",
    "The £4 return fare before April": "أجرة الذهاب والإياب، 4 جنيهات، قبل أبريل",
    "It is already set for this year.": "حُددت لهذه السنة.",
    "The Transport Panel": "لجنة النقل",
    "The Head of Travel": "مدير النقل",
    "Tarrow Link has 1,180 members, six buses (four with a lift) and 38 volunteer drivers. "
    "There is £60,000 a year for two years. Some changes cost nothing.":
        "لدى تارو لينك 1,180 عضوًا وست حافلات (أربع منها برافعة) و38 سائقًا متطوعًا. هناك 60,000 جنيه في السنة لمدة سنتين. "
        "وبعض التغييرات لا تكلف شيئًا.",
    "Last year 21,400 trips were made and 3,900 requests were refused: about 15 in every 100.":
        "في السنة الماضية تمت 21,400 رحلة ورُفض 3,900 طلب: نحو 15 من كل 100.",
    "booking records": "سجلات الحجز",
    "It cost £486,000, about £22.70 a trip.": "بلغت التكلفة 486,000 جنيه، نحو 22.70 جنيهًا للرحلة.",
    "last year’s accounts": "حسابات السنة الماضية",
    "You can book by phone only, on weekdays from 9 to 12, two working days ahead. One call in three "
    "isn’t answered the first time.":
        "الحجز بالهاتف فقط، في أيام العمل من 9 إلى 12، وقبل يومي عمل. ولا يُرَد على واحدة من كل ثلاث مكالمات من المرة الأولى.",
    "phone log, March": "سجل المكالمات، مارس",
    "22 pick-ups in 100 are more than 15 minutes late. Nobody is told.":
        "22 من كل 100 حافلة تصل إلى الراكب متأخرة أكثر من 15 دقيقة. ولا يُخبَر أحد.",
    "drivers’ sheets": "أوراق السائقين",
    "The last bus is at 5.30 pm. There is none on Sunday.": "آخر حافلة في الخامسة والنصف مساءً. ولا حافلة يوم الأحد.",
    "timetable": "جدول المواعيد",
    "Tarrow General Hospital counted 410 missed appointments where transport was the reason, about £160 each.":
        "أحصى مستشفى تارو العام 410 مواعيد فائتة كان النقل سببها، نحو 160 جنيهًا لكل منها.",
    "the hospital’s own estimate, not checked": "تقدير المستشفى نفسه، لم يُتحقق منه",
    "64 members answered a survey. 41 of them had stopped going somewhere they used to go.":
        "أجاب 64 عضوًا عن استبيان. 41 منهم لم يعودوا يذهبون إلى مكان كانوا يذهبون إليه.",
    "members’ survey; it is small, and people chose to answer": "استبيان الأعضاء؛ وهو صغير، وأجاب من أراد",
    "Tail-lift": "الرافعة الخلفية",
    "The platform that lifts a wheelchair into the bus.": "المنصة التي ترفع الكرسي المتحرك إلى الحافلة.",
    "Return": "ذهاب وإياب",
    "There and back.": "إلى هناك ثم العودة.",
    "Dead mileage": "سير بلا ركاب",
    "Driving with nobody on board.": "قيادة الحافلة وليس فيها أحد.",
    "Tarrow Link (invented: this is a demonstration)": "تارو لينك (من الخيال: هذا عرض للتجربة)",
    "A task in the public interest: improving a public service together with the people who use it.":
        "مهمة للمصلحة العامة: تحسين خدمة عامة مع من يستخدمونها.",
    "Ideas and comments for two years, names for 30 days. Votes without names stay with the record.":
        "الأفكار والتعليقات لمدة سنتين، والأسماء 30 يومًا. وتبقى الأصوات بلا أسماء مع السجل.",
}
