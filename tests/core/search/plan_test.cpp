#include "core/search/facet_terms.h"
#include "core/search/query_parser.h"
#include "core/search/search_plan.h"
#include "tests/core/search/case_file.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

ConversationId conversation(int number) {
  return *ConversationId::parse(u"00000000-0000-0000-0000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
}

QString planText(const QString& text) {
  const auto query = search::parseQuery(text, {QTimeZone::utc(), Instant()});
  if (!query)
    return query.error().id;
  std::vector<std::vector<ConversationId>> conversations;
  for (const search::Filter* const filter : search::conversationFilters(*query)) {
    conversations.emplace_back();
    for (const int number : {1, 2}) {
      if (filter->field == search::Field::In &&
          search::meansTitle(*filter, number == 1 ? u"One of both" : u"Two of both"))
        conversations.back().push_back(conversation(number));
    }
  }
  const search::SearchPlan plan = search::planOf(*query, conversations);
  return (plan.indexed ? search::textOf(*plan.indexed) : u"-"_s) + u" | "_s +
         (plan.joined ? search::textOf(*plan.joined) : u"-"_s);
}

} // namespace

class PlanTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void splitsTheTable() {
    const std::vector<CaseLine> cases = readCases(u"plan.txt"_s);
    QVERIFY(cases.size() >= 30);
    QStringList wrong;
    for (const CaseLine& given : cases) {
      if (const QString got = planText(given.left); got != given.right)
        wrong.append(u"plan.txt:%1: %2"_s.arg(given.line).arg(got));
    }
    QVERIFY2(wrong.isEmpty(), wrong.join(u'\n').toUtf8());
  }

  void aMessageHasItsTerms() {
    Message message;
    message.conversation = conversation(7);
    message.kind = MessageKind::Image;
    message.flags = MessageFlag::Edited | MessageFlag::HasLink;
    message.text = u"Größe 5"_s;
    message.attachment = Attachment{};
    message.attachment->name = u"IMG-1.jpg"_s;
    message.reactions.push_back({u"Anna"_s, u"👍"_s});
    Speaker speaker;
    speaker.label = u"~ Anna Müller"_s;
    speaker.phone = u"+49 170 12"_s;
    QByteArray utf8;
    search::appendMessageIndex(utf8, message, search::speakerTerms(speaker));
    QCOMPARE(utf8,
             QByteArray("img 1 jpg §any §type§image §in§00000000000000000000000000000007 §has§attachment §has§link "
                        "§has§reaction §is§edited §from§anna §from§muller §from§49 §from§170 §from§12 "
                        "§from§4917012 grosse 5 "));
  }
};
MUNIMENT_TEST(PlanTest);

} // namespace muniment::tests

#include "plan_test.moc"
