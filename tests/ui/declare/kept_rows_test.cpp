#include "tests/support/test_suite.h"
#include "ui/declare/kept_model.h"

#include <QtTest/QAbstractItemModelTester>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;
using Kind = KeptLine::Kind;

class KeptRowsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyGapIsALine() {
    const std::vector<records::Run> runs{
        {5, 6, MemberRole::Selected}, {7, 7, MemberRole::Context}, {20, 20, MemberRole::Quoted}};
    const std::vector<KeptLine> wanted{
        {Kind::Omitted, 0, 4, MemberRole::Context},  {Kind::Message, 5, 5, MemberRole::Selected},
        {Kind::Message, 6, 6, MemberRole::Selected}, {Kind::Message, 7, 7, MemberRole::Context},
        {Kind::Omitted, 8, 19, MemberRole::Context}, {Kind::Message, 20, 20, MemberRole::Quoted},
        {Kind::Omitted, 21, 99, MemberRole::Context}};
    QVERIFY(keptLines(runs, 100) == wanted);
    QVERIFY(keptLines({}, 100).empty());
  }

  void allOfAConversationHasNoGap() {
    const records::Run all{0, 999'999, MemberRole::Selected};
    const std::vector<KeptLine> lines = keptLines(std::span(&all, 1), 1'000'000);
    QVERIFY(lines.size() < 60);
    QVERIFY(std::ranges::none_of(lines, [](const KeptLine& line) { return line.kind == Kind::Omitted; }));
    QCOMPARE(sum(lines), 1'000'000);
  }

  void manyStretchesStayFew() {
    std::vector<records::Run> runs;
    for (std::int64_t at = 0; at < 5000; ++at)
      runs.push_back({at * 10, at * 10 + 4, MemberRole::Selected});
    const std::vector<KeptLine> lines = keptLines(runs, 50'000);
    const auto messages = std::ranges::count(lines, Kind::Message, &KeptLine::kind);
    QVERIFY(messages <= workspace::KeptMessages::kMost);
    QCOMPARE(lines.front().first, 0);
    QCOMPARE(lines.back().last, 49'999);
    QVERIFY(lines.back().kind == Kind::Omitted);
  }

  void theListSaysWhoWhenAndHow() {
    KeptModel model;
    QAbstractItemModelTester tester(&model);
    workspace::KeptMessages::Answer answer;
    answer.speakers.push_back({1, u"Tom Beck"_s, {}, false, {}});
    Message message;
    message.position = 5;
    message.speaker = 1;
    message.kind = MessageKind::Text;
    message.text = u"Approved.\nSame price."_s;
    message.time = {1'767'949'320'000, true, false, TimePrecision::Minute};
    answer.messages.push_back(message);
    answer.times = {{0, message.time}, {4, message.time}};
    model.setLines({{Kind::Omitted, 0, 4, MemberRole::Context}, {Kind::Message, 5, 5, MemberRole::Context}}, answer);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data().toString().startsWith(u"5 message(s) omitted, "_s));
    QCOMPARE(model.index(1).data().toString(), u"9 Jan, Tom Beck, Approved. Same price., context"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

 private:
  static std::int64_t sum(const std::vector<KeptLine>& lines) {
    std::int64_t all = 0;
    for (const KeptLine& line : lines)
      all += line.count();
    return all;
  }
};

MUNIMENT_TEST(KeptRowsTest);

} // namespace muniment::tests

#include "kept_rows_test.moc"
