#include "core/records/plan/class_tree.h"
#include "core/records/plan/metadata.h"
#include "core/records/plan/plan_file.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using records::ClassTree;
using Type = MetadataField::Type;

namespace {

RecordClass classOf(const QString& code, std::optional<ClassId> parent = {}) {
  RecordClass value;
  value.id = ClassId::make(Instant());
  value.code = code;
  value.name = code;
  value.parent = parent;
  return value;
}

} // namespace

class PlanTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aClassHasTheScheduleOfTheNextAbove() {
    RecordClass top = classOf(u"1"_s);
    const RecordClass middle = classOf(u"1.1"_s, top.id);
    RecordClass bottom = classOf(u"1.1.1"_s, middle.id);
    top.schedule = ScheduleId::make(Instant());
    std::vector<RecordClass> classes{top, middle, bottom};
    QVERIFY(ClassTree(classes).scheduleOf(bottom.id) == top.schedule);
    classes[2].schedule = ScheduleId::make(Instant());
    QVERIFY(ClassTree(classes).scheduleOf(bottom.id) == classes[2].schedule);
    QVERIFY(!ClassTree(std::span(classes).subspan(1, 1)).scheduleOf(middle.id));
  }

  void nothingStandsBelowItself() {
    const RecordClass top = classOf(u"1"_s);
    const RecordClass middle = classOf(u"1.1"_s, top.id);
    const RecordClass bottom = classOf(u"1.1.1"_s, middle.id);
    const std::vector<RecordClass> classes{top, middle, bottom, classOf(u"2"_s)};
    const ClassTree tree(classes);
    QVERIFY(tree.wouldBeBelowItself(top.id, bottom.id));
    QVERIFY(tree.wouldBeBelowItself(top.id, top.id));
    QVERIFY(!tree.wouldBeBelowItself(bottom.id, classes[3].id));
    QCOMPARE(tree.withBelow(top.id).size(), 3U);
    QCOMPARE(tree.withBelow(bottom.id).size(), 1U);
  }

  void aClassIsChecked() {
    RecordClass value = classOf(u"1"_s);
    QVERIFY(records::validate(value));
    const auto refuses = [&](std::vector<MetadataField> fields) {
      value.fields = std::move(fields);
      const auto checked = records::validate(value);
      return checked ? u"fine"_s : checked.error().id;
    };
    QCOMPARE(refuses({{u"Cost"_s, {}, Type::Text, false, {}, {}}}), u"class.field_name"_s);
    QCOMPARE(refuses({{u"a"_s, {}, Type::Code, false, {}, {}}}), u"class.field_codes"_s);
    QCOMPARE(refuses({{u"a"_s, {}, Type::Text, false, {}, u"("_s}}), u"class.field_pattern"_s);
    QCOMPARE(refuses({{u"a"_s, {}, Type::Text, false, {}, {}}, {u"a"_s, {}, Type::Date, false, {}, {}}}),
             u"class.field_twice"_s);
    QCOMPARE(refuses({{u"a-1"_s, {}, Type::Code, false, {u"x"_s}, {}}}), u"fine"_s);
    value.name.clear();
    QCOMPARE(records::validate(value).error().id, u"class.incomplete"_s);
  }

  void theContentComesBackStrictly() {
    RecordClass value = classOf(u"1"_s);
    value.fields = {{u"a"_s, u"A"_s, Type::Code, true, {u"x"_s}, {}}};
    const Json content = contentOf(value);
    const auto back = recordClassFrom(content);
    QVERIFY(back && contentOf(*back) == content);
    for (const auto& [name, wrong] : std::map<QString, Json>{{u"surplus"_s, 1},
                                                             {u"state"_s, u"ajar"_s},
                                                             {u"version"_s, u"1"_s},
                                                             {u"parent"_s, u"nobody"_s},
                                                             {u"fields"_s, Json::Array{Json::Object{}}}}) {
      Json::Object other = *content.object();
      other.insert_or_assign(name, wrong);
      const auto refused = recordClassFrom(other);
      QVERIFY(!refused);
      QCOMPARE(refused.error().arguments.value(0), name);
    }
    Json::Object less = *content.object();
    less.erase(u"unit"_s);
    QCOMPARE(recordClassFrom(less).error().arguments.value(0), u"unit"_s);
  }

  void filesAndTablesComeBack() {
    records::Plan plan;
    Schedule schedule;
    schedule.id = ScheduleId::make(Instant());
    schedule.code = u"S-06"_s;
    plan.schedules.emplace(schedule.id, schedule);
    RecordClass top = classOf(u"04"_s);
    top.name = u"=cmd, \"quoted\""_s;
    top.schedule = schedule.id;
    RecordClass below = classOf(u"03"_s, top.id); // stands before its parent in the order of codes
    below.fields = {{u"a"_s, u"A"_s, Type::Code, true, {u"x"_s}, {}}};
    below.approval = true;
    below.vitalMonths = 12;
    plan.classes = {below, top};
    const auto file = records::planFile(plan);
    QVERIFY(file);
    const auto read = records::planFromFile(*file);
    QVERIFY(read);
    QVERIFY(read->schedules == plan.schedules);
    QCOMPARE(read->classes.front().code, u"04"_s);
    QVERIFY(contentOf(read->classes.back()) == contentOf(below));
    const auto table = records::planTable(plan);
    QVERIFY(table && table->contains("'=cmd"));
    const auto again = records::planFromTable(*table, plan, Instant());
    QVERIFY2(again, again ? "" : qPrintable(again.error().id + again.error().arguments.join(u' ')));
    QVERIFY(contentOf(again->classes.front()) == contentOf(top));
    QVERIFY(contentOf(again->classes.back()) == contentOf(below));
    plan.classes.back().parent = below.id;
    QCOMPARE(records::planFile(plan).error().id, u"class.in_cycle"_s);
    QCOMPARE(records::planFromTable("code\r\n", plan, Instant()).error().id, u"class.table_column"_s);
    QCOMPARE(records::planFromFile("{}").error().id, u"json.member_unexpected"_s);
  }

  void detailsAreChecked_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    const auto row = [](Type type, const char* text, const char* problem) {
      QTest::addRow("%d %s", static_cast<int>(type), text)
          << static_cast<int>(type) << QString::fromUtf8(text) << QString::fromLatin1(problem);
    };
    row(Type::Text, "4120", "");
    row(Type::Text, "412O", "record.metadata_pattern");
    row(Type::Text, "x4120", "record.metadata_pattern");
    row(Type::Text, "  ", "record.metadata_missing");
    row(Type::Number, "12.50", "");
    row(Type::Number, "twelve", "record.metadata_number");
    row(Type::Date, "2024-02-29", "");
    row(Type::Date, "2026-02-29", "record.metadata_date");
    row(Type::Date, "29.02.2024", "record.metadata_date");
    row(Type::Flag, "yes", "");
    row(Type::Flag, "true", "record.metadata_flag");
    row(Type::Code, "b", "");
    row(Type::Code, "c", "record.metadata_code");
  }
  void detailsAreChecked() {
    QFETCH(int, type);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const std::vector<MetadataField> fields{
        {u"field"_s, u"Field"_s, static_cast<Type>(type), true, {u"a"_s, u"b"_s}, u"[0-9]{4}"_s},
        {u"other"_s, u"Other"_s, Type::Text, false, {}, {}}};
    const auto problems = records::problemsOf(fields, Json::Object{{u"field"_s, text}});
    QCOMPARE(problems.empty() ? QString() : problems.front().error.id, problem);
    const auto surplus = records::problemsOf(fields, Json::Object{{u"field"_s, text}, {u"unheard-of"_s, u"1"_s}});
    QCOMPARE(surplus.size(), problems.size() + 1);
    QCOMPARE(surplus.back().error.id, u"record.metadata_unknown"_s);
  }
};

MUNIMENT_TEST(PlanTest);

} // namespace muniment::tests

#include "plan_test.moc"
