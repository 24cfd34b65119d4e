#include "core/workspace/approval/proposals.h"
#include "core/workspace/overview/overview_query.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

/// Stands for the acts of consequence: does nothing but say so.
struct Consequence final {
  static constexpr auto kName = QLatin1StringView("test.consequence");
  static constexpr Permission kPermission = Permission::ManageMatters;
  static constexpr bool kTwoPersons = true;

  QString what;

  [[nodiscard]] Json describe() const { return Json::Object{{u"what"_s, what}}; }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const {
    EntryDraft draft;
    draft.verb = u"test.done"_s;
    draft.subject = u"test:1"_s;
    context.record(std::move(draft));
    return Json::Object{{u"done"_s, true}};
  }
};

} // namespace

class TwoPersonsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aSecondPersonMustConfirm();
  void whoProposedCannotConfirm();
  void whoMayNotDoItMayNotConfirmIt();
  void anotherContentIsNotWhatWasConfirmed();
  void aSecondPersonMayRefuse();
  void aProposalExpires();
  void whoConfirmedMustStillBeAllowedTo();
  void aKeyOfOnesOwnDoesNotCount();
  void aWorkspaceOfOnePersonSaysSo();
  void anAlteredProposalIsFound();
  void emergencyAccessNeedsTheAttentionOfAuditors();

 private:
  /// As a person of the workspace sees it; the maker when nobody is named.
  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  [[nodiscard]] workspace::RunOptions options(const QString& login = {}, std::optional<CommandId> id = {});
  [[nodiscard]] QString propose(const QString& what);
  [[nodiscard]] QString confirm(const QString& login);
  /// What was recorded last of a verb.
  [[nodiscard]] Json payloadOf(const QString& verb);

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
  CommandId m_id;
};

void TwoPersonsTest::init() {
  m_open.clear();
  m_fixture = std::make_unique<WorkspaceFixture>();
  QVERIFY(m_fixture->create(u"ws"_s, false, false));
  QVERIFY(WorkspaceFixture::enrol(as(), u"rita"_s, {Role::RecordsManager}));
  QVERIFY(WorkspaceFixture::enrol(as(), u"vera"_s, {Role::Auditor}));
  m_id = CommandId::make(m_fixture->clock().now());
}

workspace::Workspace& TwoPersonsTest::as(const QString& login) {
  auto& place = m_open[login];
  if (!place) {
    auto opened = m_fixture->open(u"ws"_s, login);
    if (!opened)
      qFatal("cannot open");
    place = std::move(*opened);
  }
  return *place;
}

workspace::RunOptions TwoPersonsTest::options(const QString& login, std::optional<CommandId> id) {
  workspace::RunOptions options;
  options.id = id;
  options.signer = WorkspaceFixture::signerOf(as(login));
  return options;
}

QString TwoPersonsTest::propose(const QString& what) {
  const auto answer = as().run(Consequence{what}, options({}, m_id)).result();
  return answer ? u"done"_s : answer.error().id;
}

QString TwoPersonsTest::confirm(const QString& login) {
  const auto waiting = as(login).ask(workspace::Proposals()).result();
  if (!waiting || waiting->empty())
    return u"nothing waits"_s;
  const auto answer =
      as(login).run(workspace::ConfirmProposal{waiting->front().id, waiting->front().digest}, options(login)).result();
  return answer ? u"confirmed"_s : answer.error().id;
}

Json TwoPersonsTest::payloadOf(const QString& verb) {
  workspace::EntriesPage page;
  page.filter.verbPrefix = verb;
  const auto found = as(u"vera"_s).ask(page).result();
  if (!found || found->entries.empty())
    return {};
  return parseJson(found->entries.front().line)->at(u"payload");
}

void TwoPersonsTest::aSecondPersonMustConfirm() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QVERIFY(payloadOf(u"test.done"_s).isNull());
  QCOMPARE(as(u"rita"_s).ask(workspace::OverviewQuery()).result()->proposals, 1);
  QCOMPARE(as(u"rita"_s).ask(workspace::OverviewQuery()).result()->proposalsForMe, 1);
  QCOMPARE(as(u"rita"_s).ask(workspace::OverviewQuery()).result()->myProposals, 0);
  QCOMPARE(as(u"vera"_s).ask(workspace::OverviewQuery()).result()->proposalsForMe, 0);
  QCOMPARE(as().ask(workspace::OverviewQuery()).result()->proposalsForMe, 0);
  QCOMPARE(as().ask(workspace::OverviewQuery()).result()->myProposals, 1);
  QCOMPARE(as(u"rita"_s).ask(workspace::Proposals()).result()->front().description, QByteArray("{\"what\":\"a\"}"));
  QVERIFY(as(u"vera"_s).ask(workspace::Proposals()).result()->front().description.isEmpty());
  QCOMPARE(confirm(u"rita"_s), u"confirmed"_s);
  QCOMPARE(confirm(u"rita"_s), u"nothing waits"_s);
  const auto done = as().run(Consequence{u"a"_s}, options({}, m_id)).result();
  QVERIFY2(done, done ? "" : qPrintable(done.error().id));
  const auto rita = as(u"rita"_s).ask(workspace::WhoAmI()).result();
  QCOMPARE(done->outcome.text(u"second_person"), rita->actor.id.toString());
  QCOMPARE(payloadOf(u"test.done"_s).text(u"second_person"), rita->actor.id.toString());
  QVERIFY(payloadOf(u"test.done"_s).at(u"signed").object());
  QVERIFY(payloadOf(u"proposal.confirmed"_s).at(u"signed").object());
  QVERIFY(as().run(Consequence{u"a"_s}, options({}, m_id)).result()->replayed);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void TwoPersonsTest::whoProposedCannotConfirm() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QCOMPARE(confirm({}), u"access.same_person"_s);
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
}

void TwoPersonsTest::whoMayNotDoItMayNotConfirmIt() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QCOMPARE(confirm(u"vera"_s), u"access.no_permission"_s);
}

void TwoPersonsTest::anotherContentIsNotWhatWasConfirmed() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  const auto other = as(u"rita"_s).run(workspace::ConfirmProposal{m_id, sha256("b")}, options(u"rita"_s)).result();
  QVERIFY(!other);
  QCOMPARE(other.error().id, u"proposal.differs"_s);
  QCOMPARE(confirm(u"rita"_s), u"confirmed"_s);
  QCOMPARE(propose(u"b"_s), u"command.reused_id"_s);
  QCOMPARE(propose(u"a"_s), u"done"_s);
}

void TwoPersonsTest::aSecondPersonMayRefuse() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  const auto refuse = [&](const QString& login, const QString& reason) {
    const auto answer = as(login).run(workspace::RefuseProposal{m_id, reason}).result();
    return answer ? QString() : answer.error().id;
  };
  QCOMPARE(refuse(u"rita"_s, u" "_s), u"proposal.reason_missing"_s);
  QCOMPARE(refuse(u"vera"_s, u"No"_s), u"access.no_permission"_s);
  QCOMPARE(refuse(u"rita"_s, u"The case goes on"_s), QString());
  QCOMPARE(refuse(u"rita"_s, u"Twice"_s), u"access.proposal_refused"_s);
  QCOMPARE(confirm(u"rita"_s), u"nothing waits"_s);
  QCOMPARE(propose(u"a"_s), u"access.proposal_refused"_s);
  QVERIFY(payloadOf(u"proposal.refused"_s).at(u"digest").string());
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void TwoPersonsTest::aProposalExpires() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QCOMPARE(confirm(u"rita"_s), u"confirmed"_s);
  m_fixture->clock().advance(8LL * 86'400'000);
  QCOMPARE(propose(u"a"_s), u"access.proposal_expired"_s);
}

void TwoPersonsTest::whoConfirmedMustStillBeAllowedTo() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  QCOMPARE(confirm(u"rita"_s), u"confirmed"_s);
  const auto rita = as(u"rita"_s).ask(workspace::WhoAmI()).result();
  QVERIFY(
      as().run(workspace::SetRoles{rita->actor.id, {Role::Auditor}, true, u"Moved to audit"_s}, options()).result());
  QCOMPARE(propose(u"a"_s), u"access.second_person_lost"_s);
}

void TwoPersonsTest::aKeyOfOnesOwnDoesNotCount() {
  const auto proposed = as(u"rita"_s).run(Consequence{u"a"_s}, options(u"rita"_s, m_id)).result();
  QVERIFY(!proposed);
  QCOMPARE(confirm({}), u"access.own_key"_s); // the maker of the workspace enrolled the key of the maker
}

void TwoPersonsTest::aWorkspaceOfOnePersonSaysSo() {
  QVERIFY(m_fixture->create(u"alone"_s));
  const auto alone = m_fixture->open(u"alone"_s);
  QVERIFY(alone);
  workspace::RunOptions options;
  QCOMPARE((*alone)->run(Consequence{u"a"_s}, options).result().error().id, u"access.signature_missing"_s);
  options.signer = WorkspaceFixture::signerOf(**alone);
  const auto done = (*alone)->run(Consequence{u"a"_s}, options).result();
  QVERIFY(done);
  QVERIFY(*done->outcome.at(u"single_person").boolean());
  const auto entries = (*alone)->ask(workspace::EntriesAfter{done->entries.first - 1, 1}).result();
  QVERIFY(*parseJson(entries->front().line)->at(u"payload").at(u"single_person").boolean());
}

void TwoPersonsTest::anAlteredProposalIsFound() {
  QCOMPARE(propose(u"a"_s), u"access.second_person_needed"_s);
  {
    auto connection = store::Connection::open(store::Address::sqlite(m_fixture->path(u"ws/muniment.db"_s).value),
                                              store::OpenMode::Write);
    QVERIFY((*connection)->change("UPDATE proposal SET confirmed_by = (SELECT id FROM actor WHERE login = 'rita')"));
  }
  const auto verification = as().verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification);
  QCOMPARE(verification->findings.size(), std::size_t{1});
  QCOMPARE(verification->findings.front().what.id, u"verify.altered"_s);
}

void TwoPersonsTest::emergencyAccessNeedsTheAttentionOfAuditors() {
  QCOMPARE(as(u"vera"_s).ask(workspace::OverviewQuery()).result()->emergencies, 0);
  QVERIFY(as().run(workspace::BreakGlass{u"The regulator waits for the file"_s}, options()).result());
  QCOMPARE(as(u"vera"_s).ask(workspace::OverviewQuery()).result()->emergencies, 1);
  QCOMPARE(as(u"rita"_s).ask(workspace::OverviewQuery()).result()->emergencies, 0);
  m_fixture->clock().advance(8LL * 86'400'000);
  QCOMPARE(as(u"vera"_s).ask(workspace::OverviewQuery()).result()->emergencies, 0);
}

MUNIMENT_TEST(TwoPersonsTest);

} // namespace muniment::tests

#include "two_persons_test.moc"
