#include "core/rules/rule_check.h"
#include "core/workspace/people/matter_commands.h"
#include "tests/core/workspace/campaign_office.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace workspace;
using State = CampaignPerson::State;

class CampaignsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fromTheFirstToTheLastAnswer_data();
  void fromTheFirstToTheLastAnswer();
  void whatMayNotBePreparedIsRefused_data();
  void whatMayNotBePreparedIsRefused();
  void remindersComeOnceHoweverLate();
  void atTheDeadlineWhoIsMissingIsKnown();
  void nightsAndHoursAreKept();
  void nightsAreThoseOfWhoeverIsAsked();
  void outsideOfBusinessHoursAllWaitTogether();
  void everybodyIsAskedInTheirLanguage();
  void pausedNobodyHearsAnything();
  void cancelledEveryQuestionIsTakenBack();
  void leftOutIsLeftOutWithAReason();
  void whoHasNoDeviceFails();
  void aStarterWhoIsGonePausesIt();
  void nobodyAsksInItsName();
  void aRoundStartsAnewForTheSamePeople();
  void theTableSaysWhatIsProved();
  void manyPeopleInAnyOrderWithFalls();
};

namespace {

/// What a rule does that starts a campaign.
struct StartAgain final {
  static constexpr auto kName = QLatin1StringView("test.start-again");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;
  ActorId starter;

  [[nodiscard]] Json describe() const { return Json::Object{}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const { return startRound(context, campaign, starter); }
};

std::int64_t sumOf(const store::CampaignCounts& counts) {
  std::int64_t sum = 0;
  for (const auto& [state, count] : counts)
    sum += count;
  return sum;
}

std::int64_t in(CampaignOffice& office, const CampaignId& campaign, State state) {
  return office.counts(campaign)[state];
}

} // namespace

void CampaignsTest::fromTheFirstToTheLastAnswer_data() { TestDatabase::addRows(); }

void CampaignsTest::fromTheFirstToTheLastAnswer() {
  QFETCH(store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  CampaignOffice office(3,
                        dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_campaigns"_s) : QString());
  const CampaignId id = office.prepare(CampaignOffice::draft());
  QVERIFY(!id.isNull());
  QCOMPARE(office.work(), 0);
  QCOMPARE(in(office, id, State::NotSent), 3);
  QCOMPARE(office.desk().run(StartCampaign{id}).number(u"people"), 3);
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Waiting), 3);
  QVERIFY(office.deliver());
  QCOMPARE(in(office, id, State::Reached), 3);
  const Question asked = office.desk().sheet(office.questionOf(id, office.people()[0])).question;
  QVERIFY(asked.text.startsWith(u"Person "_s));
  QVERIFY(asked.text.endsWith(u"Confirm until 2026-03-05 10:00."_s));
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  QCOMPARE(office.answer(id, office.people()[1], 1), u"counted"_s);
  QCOMPARE(in(office, id, State::Answered), 1);
  QCOMPARE(in(office, id, State::Refused), 1);
  QCOMPARE(office.work(), 0);
  QCOMPARE(office.state(id), Campaign::State::Running);
  QCOMPARE(office.answer(id, office.people()[2], 0), u"counted"_s);
  QVERIFY(office.work() > 0);
  QCOMPARE(office.state(id), Campaign::State::Complete);
  QCOMPARE(office.desk().openTasks(), 0);
  const auto shown = office.desk().workspace().ask(CampaignById{id}).result();
  QCOMPARE(shown->answers.size(), std::size_t{1});
  QCOMPARE(shown->answers.front().second, 3);
  QCOMPARE(shown->starter, u"Ines Roth"_s);
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::whatMayNotBePreparedIsRefused_data() {
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("error");
  QTest::newRow("no name") << u"name"_s << u"!campaign.name_wrong"_s;
  QTest::newRow("no words") << u"text"_s << u"!question.text_wrong"_s;
  QTest::newRow("unknown placeholder") << u"placeholder"_s << u"!campaign.placeholder_unknown"_s;
  QTest::newRow("no time") << u"hours"_s << u"!campaign.hours_wrong"_s;
  QTest::newRow("reminder too late") << u"reminder"_s << u"!campaign.reminders_wrong"_s;
  QTest::newRow("reminders twice") << u"twice"_s << u"!campaign.reminders_wrong"_s;
  QTest::newRow("refusal is no choice") << u"refusal"_s << u"!campaign.refusal_wrong"_s;
  QTest::newRow("half a night") << u"night"_s << u"!campaign.limits_wrong"_s;
  QTest::newRow("no cap") << u"cap"_s << u"!campaign.limits_wrong"_s;
  QTest::newRow("stranger") << u"stranger"_s << u"!person.unknown"_s;
  QTest::newRow("no such matter") << u"matter"_s << u"!matter.unknown"_s;
}

void CampaignsTest::whatMayNotBePreparedIsRefused() {
  QFETCH(QString, change);
  QFETCH(QString, error);
  QuestionDesk desk;
  PrepareCampaign wish{CampaignOffice::draft(), {desk.anna()}};
  Campaign& campaign = wish.campaign;
  if (change == "name"_L1)
    campaign.name = u"two\nlines"_s;
  else if (change == "text"_L1)
    campaign.text = u" "_s;
  else if (change == "placeholder"_L1)
    campaign.text = u"Dear {sister}"_s;
  else if (change == "hours"_L1)
    campaign.hours = 0;
  else if (change == "reminder"_L1)
    campaign.reminders = {72};
  else if (change == "twice"_L1)
    campaign.reminders = {8, 8};
  else if (change == "refusal"_L1)
    campaign.refusal = 2;
  else if (change == "night"_L1)
    campaign.limits.quietFrom = QTime(20, 0);
  else if (change == "cap"_L1)
    campaign.limits.mostPerHour = 0;
  else if (change == "stranger"_L1)
    wish.persons.push_back(PersonId::make(desk.workspace().now()));
  else
    campaign.matter = MatterId::make(desk.workspace().now());
  QCOMPARE(desk.run(wish), Json(error));
}

void CampaignsTest::remindersComeOnceHoweverLate() {
  CampaignOffice office(2);
  const CampaignId id = office.started();
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  office.pass(7.9);
  QCOMPARE(office.work(), 0);
  office.pass(30); // both reminders are over, one is sent
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  const auto lines = office.lines(id);
  QCOMPARE(lines[0].person.reminders, 0);
  QCOMPARE(lines[1].person.reminders, 1);
  QCOMPARE(office.crowd().tokens()[*lines[1].person.question].size(), 2);
  office.pass(1.1);
  QCOMPARE(office.work(), 0);
  QCOMPARE(office.desk().run(RemindCampaign{id}).number(u"people"), 1);
  QVERIFY(office.work() > 0);
  QCOMPARE(office.lines(id)[1].person.reminders, 2);
  QCOMPARE(office.desk().run(RemindCampaign{id}), Json(u"!campaign.nobody_to_remind"_s));
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::atTheDeadlineWhoIsMissingIsKnown() {
  CampaignOffice office(2);
  const CampaignId id = office.started();
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  office.pass(72);
  QVERIFY(office.work() > 0);
  QCOMPARE(office.state(id), Campaign::State::Complete);
  QCOMPARE(in(office, id, State::Reached), 1);
  QCOMPARE(office.desk().openTasks(), 1); // for whoever started it, not one for each who is missing
  QCOMPARE(office.answer(id, office.people()[1], 0), u"late"_s);
  QCOMPARE(office.desk().openTasks(), 1);
  const auto lines = office.lines(id);
  QVERIFY(lines[1].isLate);
  QCOMPARE(lines[1].person.state, State::Reached);
  QVERIFY(!lines[1].person.answeredAt);
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::nightsAndHoursAreKept() {
  CampaignOffice office(5);
  Campaign campaign = CampaignOffice::draft();
  campaign.limits = {QTime(9, 0), QTime(11, 0), 2}; // it is ten in Berlin
  campaign.reminders.clear();
  const CampaignId id = office.started(campaign);
  QVERIFY(office.work() > 0); // each is put off, nobody is asked
  QCOMPARE(in(office, id, State::NotSent), 5);
  QCOMPARE(office.work(), 0);
  office.pass(1);
  for (const int asked : {2, 4, 5}) {
    QVERIFY(office.work() > 0);
    QCOMPARE(in(office, id, State::Waiting), asked);
    office.pass(1.01);
  }
  QCOMPARE(office.work(), 0);
}

void CampaignsTest::outsideOfBusinessHoursAllWaitTogether() {
  CampaignOffice office(12);
  office.pass(9); // seven in the evening in Berlin
  Campaign campaign = CampaignOffice::draft();
  campaign.limits.onlyInBusinessHours = true;
  campaign.reminders.clear();
  const CampaignId id = office.started(campaign);
  const std::int64_t before = office.desk().entries();
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::NotSent), 12);
  QCOMPARE(office.desk().entries() - before, 1); // a night of many people is one entry
  QVERIFY(office.desk().isSound());
  office.pass(12.9);
  QCOMPARE(office.work(), 0);
  office.pass(0.11); // eight in the morning
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Waiting), 12);
}

void CampaignsTest::nightsAreThoseOfWhoeverIsAsked() {
  CampaignOffice office(3);
  QVERIFY(office.describe(0, {{}, u"America/New_York"_s, {}, {}}));
  QVERIFY(office.describe(1, {{}, u"Asia/Tokyo"_s, {}, {}}));
  Campaign campaign = CampaignOffice::draft();
  campaign.limits = {QTime(20, 0), QTime(7, 0), 100}; // ten in Berlin is four in New York and six in Tokyo's evening
  campaign.reminders.clear();
  const CampaignId id = office.started(campaign);
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Waiting), 2);
  QCOMPARE(office.questionOf(id, office.people()[0]), QuestionId());
  office.pass(2.9);
  QCOMPARE(office.work(), 0);
  office.pass(0.11); // seven in New York
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Waiting), 3);
  const auto asked = [&](std::size_t who) {
    return office.desk().sheet(office.questionOf(id, office.people()[who])).question.text;
  };
  QVERIFY(asked(0).endsWith(u"Confirm until 2026-03-05 04:00."_s));
  QVERIFY(asked(1).endsWith(u"Confirm until 2026-03-05 18:00."_s));
  QVERIFY(asked(2).endsWith(u"Confirm until 2026-03-05 10:00."_s));
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::everybodyIsAskedInTheirLanguage() {
  CampaignOffice office(4);
  for (const auto& [who, language] : {std::pair{0, u"de-at"_s}, {1, u"pt_BR"_s}, {2, u"fr"_s}})
    QVERIFY(office.describe(who, {language, {}, {}, {}}));
  QVERIFY(!office.describe(3, {u"Klingon"_s, {}, {}, {}}));
  Campaign campaign = CampaignOffice::draft();
  campaign.language = u"en"_s;
  campaign.wordings = {{u"de"_s, {u"{name}, bitte best\u00e4tigen."_s, {}, {u"Best\u00e4tigt"_s, u"Nein"_s}}},
                       {u"pt_BR"_s, {u"{name}, confirme."_s, {}, {u"Confirmo"_s, u"N\u00e3o"_s}}}};
  Campaign odd = campaign;
  odd.wordings[u"it"_s] = {u"Confermi."_s, {}, {u"Confermo"_s}};
  QCOMPARE(office.desk().run(PrepareCampaign{odd, office.people()}), Json(u"!campaign.wording_wrong"_s));
  odd.wordings[u"it"_s] = {u"{sorella}"_s, {}, {u"Confermo"_s, u"No"_s}};
  QCOMPARE(office.desk().run(PrepareCampaign{odd, office.people()}), Json(u"!campaign.placeholder_unknown"_s));
  const CampaignId id = office.started(campaign);
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  const auto asked = [&](std::size_t who) {
    return office.desk().sheet(office.questionOf(id, office.people()[who])).question;
  };
  QVERIFY(asked(0).text.endsWith(u"bitte best\u00e4tigen."_s)); // Austria has no words of its own, German has
  QCOMPARE(asked(1).choices, (QStringList{u"Confirmo"_s, u"N\u00e3o"_s}));
  for (const std::size_t who : {std::size_t{2}, std::size_t{3}})
    QCOMPARE(asked(who).choices, CampaignOffice::draft().choices);
  QCOMPARE(office.answer(id, office.people()[0], 1), u"counted"_s); // the choice that refuses, in whatever language
  QCOMPARE(in(office, id, State::Refused), 1);
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::pausedNobodyHearsAnything() {
  CampaignOffice office(2);
  const CampaignId id = office.started();
  QCOMPARE(office.desk().run(PauseCampaign{id, {}}), Json(u"!campaign.reason_missing"_s));
  QVERIFY(!office.desk().run(PauseCampaign{id, u"The text is looked at again"_s}).string());
  QCOMPARE(office.work(), 0);
  QVERIFY(!office.desk().run(ResumeCampaign{id}).string());
  QCOMPARE(office.desk().run(ResumeCampaign{id}), Json(u"!campaign.not_paused"_s));
  QVERIFY(office.work() > 0);
  QVERIFY(!office.desk().run(PauseCampaign{id, u"Holiday"_s}).string());
  QVERIFY(office.deliver());
  office.pass(30);
  QCOMPARE(office.work(), 0);
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  office.pass(42);
  QVERIFY(office.work() > 0); // the deadline is the same
  QCOMPARE(office.state(id), Campaign::State::Complete);
  QCOMPARE(in(office, id, State::Answered), 1);
}

void CampaignsTest::cancelledEveryQuestionIsTakenBack() {
  CampaignOffice office(3);
  const CampaignId id = office.started();
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  QVERIFY(!office.desk().run(CancelCampaign{id, u"Wrong batch"_s}).string());
  QVERIFY(office.work() > 0);
  QCOMPARE(office.work(), 0);
  QCOMPARE(in(office, id, State::Answered), 1);
  QCOMPARE(in(office, id, State::Excluded), 2);
  QCOMPARE(office.answer(id, office.people()[1], 0), u"withdrawn"_s);
  QCOMPARE(office.lines(id)[1].person.reason, u"Wrong batch"_s);
  QCOMPARE(office.desk().run(CancelCampaign{id, u"again"_s}), Json(u"!campaign.over"_s));
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::leftOutIsLeftOutWithAReason() {
  CampaignOffice office(2);
  const CampaignId id = office.started();
  QVERIFY(!office.desk().run(ExcludeFromCampaign{id, office.people()[0], u"On leave"_s}).string());
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  QCOMPARE(in(office, id, State::Excluded), 1);
  QCOMPARE(in(office, id, State::Reached), 1);
  QVERIFY(!office.desk().run(ExcludeFromCampaign{id, office.people()[1], u"Left"_s}).string());
  QCOMPARE(office.answer(id, office.people()[1], 0), u"withdrawn"_s);
  QCOMPARE(office.desk().run(ExcludeFromCampaign{id, office.people()[1], u"Left"_s}),
           Json(u"!campaign.person_settled"_s));
  QCOMPARE(office.desk().run(ExcludeFromCampaign{id, office.desk().anna(), u"Left"_s}),
           Json(u"!campaign.person_unknown"_s));
  QCOMPARE(office.desk().run(AddToCampaign{id, office.people()}).number(u"people"), 0);
  QVERIFY(office.work() > 0);
  QCOMPARE(office.state(id), Campaign::State::Complete);
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::whoHasNoDeviceFails() {
  CampaignOffice office(1);
  const CampaignId id = office.started();
  QCOMPARE(office.desk().run(AddToCampaign{id, {office.desk().anna()}}).number(u"people"), 1);
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Failed), 1);
  QCOMPARE(office.lines(id)[1].person.problem, u"campaign.no_channel"_s);
  office.crowd().setGone(true);
  QVERIFY(office.deliver());
  QCOMPARE(in(office, id, State::Failed), 2); // the device of the other is gone
  QVERIFY(office.desk().isSound());
}

void CampaignsTest::aStarterWhoIsGonePausesIt() {
  CampaignOffice office(2);
  const auto actor = WorkspaceFixture::enrol(office.desk().workspace(), u"tom"_s, {Role::RecordsManager});
  QVERIFY(actor);
  const CampaignId id = office.prepare(CampaignOffice::draft());
  auto tom = office.desk().fixture().open(u"ws"_s, u"tom"_s);
  QVERIFY(tom && (*tom)->run(StartCampaign{id}).result());
  QVERIFY(!office.desk().run(SetRoles{*actor, {Role::Auditor}, true, u"Moved to audit"_s}).string());
  QVERIFY(office.work() > 0);
  QCOMPARE(office.state(id), Campaign::State::Paused);
  QCOMPARE(office.desk().openTasks(), 1);
  QCOMPARE(in(office, id, State::NotSent), 2);
  QVERIFY(!office.desk().run(ResumeCampaign{id}).string()); // in the rights of whoever says so
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, id, State::Waiting), 2);
  QCOMPARE(office.desk().openTasks(), 0);
}

void CampaignsTest::nobodyAsksInItsName() {
  CampaignOffice office(1);
  const CampaignId id = office.started();
  Question question = office.desk().draft();
  question.person = office.people()[0];
  question.cause = aggregateOf(id);
  QCOMPARE(office.desk().run(AskQuestion{question}), Json(u"!question.cause_reserved"_s));
  QCOMPARE(in(office, id, State::NotSent), 1);
}

void CampaignsTest::aRoundStartsAnewForTheSamePeople() {
  CampaignOffice office(2);
  Campaign campaign = CampaignOffice::draft();
  const CampaignId id = office.started(campaign);
  QCOMPARE(office.desk().run(StartCampaign{id}), Json(u"!campaign.not_prepared"_s));
  QVERIFY(!office.desk().run(ExcludeFromCampaign{id, office.people()[0], u"Left"_s}).string());
  office.pass(72);
  QVERIFY(office.work() > 0);
  QCOMPARE(office.state(id), Campaign::State::Complete);
  QCOMPARE(office.lines(id)[1].person.problem, u"campaign.too_late"_s);
  const ActorId me = office.desk().workspace().ask(WhoAmI()).result()->actor.id;
  const Json again = office.desk().run(StartAgain{id, me});
  QCOMPARE(again.number(u"people"), 1);
  QCOMPARE(office.desk().run(StartAgain{*CampaignId::parse(again.text(u"campaign")), me}),
           Json(u"!campaign.still_running"_s));
  QVERIFY(office.work() > 0);
  QCOMPARE(in(office, *CampaignId::parse(again.text(u"campaign")), State::Waiting), 1);
}

void CampaignsTest::theTableSaysWhatIsProved() {
  CampaignOffice office(1);
  const CampaignId id = office.started();
  QVERIFY(office.work() > 0);
  QVERIFY(office.deliver());
  QCOMPARE(office.answer(id, office.people()[0], 0), u"counted"_s);
  CampaignPeople::Line line = office.lines(id)[0];
  line.name = u"=cmd()\"x"_s;
  const QString row = proofLine(line);
  QVERIFY(row.contains(u"\"'=cmd()\"\"x\""_s));
  QVERIFY(row.contains(u"\"I have stopped using it\""_s));
  QCOMPARE(row.count(u"\",\""_s), proofHeader().count(u','));
}

/// Answers in any order, twice and by old links, devices that are told twice, falls of the agent: each person has one
/// state, one question and one decision. `MUNIMENT_CAMPAIGN_PEOPLE` says how many people.
void CampaignsTest::manyPeopleInAnyOrderWithFalls() {
  bool isNumber = false;
  const int given = qEnvironmentVariableIntValue("MUNIMENT_CAMPAIGN_PEOPLE", &isNumber);
  const int people = isNumber ? given : 40;
  std::mt19937 random(20260318);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  CampaignOffice office(people);
  Campaign campaign = CampaignOffice::draft();
  campaign.limits.mostPerHour = 10'000;
  std::vector<PersonId> twice = office.people();
  twice.insert(twice.end(), office.people().begin(), office.people().end());
  std::ranges::shuffle(twice, random);
  const auto id = CampaignId::parse(office.desk().run(PrepareCampaign{campaign, twice}).text(u"campaign"));
  QVERIFY(id && !office.desk().run(StartCampaign{*id}).string());
  auto other = office.desk().again(); // another program at the same workspace, at work at the same time
  std::map<QuestionId, int> decided;
  for (int hour = 0; hour < 73; hour += 6) {
    CampaignWork rival(*other, office.desk().agent());
    std::thread beside([&] {
      for (auto any = rival.round(); any && *any;)
        any = rival.round();
    });
    const int portions = office.work();
    beside.join();
    QVERIFY(portions >= 0);
    QVERIFY(office.deliver());
    for (auto& [question, tokens] : office.crowd().tokens()) {
      if (below(4) != 0)
        continue;
      const int choice = below(2);
      const QByteArray token = tokens[below(static_cast<int>(tokens.size()))];
      const QString outcome = office.desk().answer(token, choice);
      const bool isRight = outcome == "counted"_L1 ? decided.emplace(question, choice).second
                           : outcome == "late"_L1  ? hour >= campaign.hours && !decided.contains(question)
                                                   : decided.contains(question);
      QVERIFY2(isRight, qPrintable(outcome));
    }
    if (below(2) == 0)
      other = office.desk().again();
    office.pass(6);
  }
  QVERIFY(office.work() >= 0);
  QCOMPARE(office.state(*id), Campaign::State::Complete);
  const auto lines = office.lines(*id);
  QCOMPARE(std::ssize(lines), people);
  QCOMPARE(sumOf(office.counts(*id)), people);
  std::set<QuestionId> questions;
  for (const auto& line : lines) {
    QVERIFY(line.person.question && questions.insert(*line.person.question).second);
    QCOMPARE(office.crowd().tokens()[*line.person.question].size(), 1 + line.person.reminders);
    const auto known = decided.find(*line.person.question);
    const State expected = known == decided.end() ? State::Reached
                           : known->second == 1   ? State::Refused
                                                  : State::Answered;
    QCOMPARE(line.person.state, expected);
    QVERIFY(line.person.askedAt && line.person.reachedAt);
  }
  QCOMPARE(std::ssize(questions), people);
  QVERIFY(office.desk().isSound());
}

MUNIMENT_TEST(CampaignsTest);

} // namespace muniment::tests

#include "campaigns_test.moc"
