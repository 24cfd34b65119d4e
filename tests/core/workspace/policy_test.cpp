#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/items/item_bytes.h"
#include "core/workspace/policy/policy.h"
#include "tests/core/workspace/policy_files.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::tests {

using workspace::Policy;

/// What the administrator of a computer forbids is refused behind the one door, whatever a screen offers.
class PolicyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void withoutAFileEverythingIsAllowed();
  void everyMemberIsRead();
  void aHomeIsThePersons();
  void whatIsNotUnderstoodIsRefused_data();
  void whatIsNotUnderstoodIsRefused();
  void onlyTheChosenWorkspaceIsOpened();
  void whatIsTakenOutIsRefusedAndRecorded();
  void packagesAreRefusedBeforeAnythingBegins();
  void aChangedPolicyIsObeyedAtOnce();
  void connectedSystemsGetWhatWasAgreed();

 private:
  void write(const QByteArray& text) const {
    QFile file(m_fixture->path(u"policy.json"_s).value);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
  }
  /// Made while everything is allowed.
  [[nodiscard]] std::unique_ptr<workspace::Workspace> make() {
    auto created = workspace::createWorkspace(m_environment, m_fixture->path(u"ws"_s), wish());
    return created ? std::make_unique<workspace::Workspace>(std::move(created->parts)) : nullptr;
  }
  [[nodiscard]] Result<workspace::OpenParts> open(const QString& name) const {
    workspace::Unlock unlock;
    unlock.passphrase = passphraseBytes(u"correct horse"_s);
    return workspace::openWorkspace(m_environment, m_fixture->path(name), std::move(unlock));
  }
  [[nodiscard]] static workspace::NewWorkspace wish() {
    workspace::NewWorkspace made;
    made.name = u"Test"_s;
    made.timeZone = u"Europe/Berlin"_s;
    made.passphrase = passphraseBytes(u"correct horse"_s);
    made.singlePerson = true;
    return made;
  }
  [[nodiscard]] static ItemId captured(workspace::Workspace& opened) {
    if (!opened.run(WorkspaceFixture::text(u"letter.txt"_s, "kept")).result())
      return {};
    const auto page = opened.ask(workspace::ItemsPage()).result();
    return page && !page->items.empty() ? page->items.front().id : ItemId();
  }
  /// Reasons of the refusals in the ledger, oldest first.
  [[nodiscard]] static QStringList refusals(workspace::Workspace& opened) {
    workspace::EntriesPage page;
    page.filter.verbPrefix = u"command.refused"_s;
    const auto found = opened.ask(page).result();
    QStringList reasons;
    if (found) {
      for (const LedgerEntry& entry : found->entries) {
        const auto line = parseJson(entry.line);
        const Json payload = line ? line->at(u"payload") : Json();
        reasons.prepend(payload.text(u"command") + u' ' + payload.text(u"reason"));
      }
    }
    return reasons;
  }

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::unique_ptr<PolicyFiles> m_files;
  workspace::Environment m_environment;
};

namespace {

constexpr auto kDisabled = R"({"version": 1, "exports_disabled": true})";

} // namespace

void PolicyTest::init() {
  m_fixture = std::make_unique<WorkspaceFixture>();
  m_files = std::make_unique<PolicyFiles>(m_fixture->path(u"policy.json"_s));
  m_environment = m_fixture->environment();
  m_environment.files = m_files.get();
}

void PolicyTest::withoutAFileEverythingIsAllowed() {
  const auto policy = workspace::readPolicy(*m_files);
  QVERIFY(policy);
  QCOMPARE(*policy, Policy());
  QVERIFY(policy->mayExport && !policy->onlyDefault && policy->defaultWorkspace.isEmpty());
}

void PolicyTest::everyMemberIsRead() {
  write(R"({"version": 1, "default_workspace": "/srv/cases", "only_default_workspace": true,
            "exports_disabled": true})");
  const auto policy = workspace::readPolicy(*m_files);
  QVERIFY(policy);
  QCOMPARE(*policy, (Policy{u"/srv/cases"_s, true, false}));
}

void PolicyTest::aHomeIsThePersons() {
  write(R"({"version": 1, "default_workspace": "~/cases"})");
  const auto policy = workspace::readPolicy(*m_files);
  QVERIFY(policy);
  QCOMPARE(policy->defaultWorkspace, QDir::homePath() + u"/cases"_s);
}

void PolicyTest::whatIsNotUnderstoodIsRefused_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("place");
  const auto row = [](const char* name, QByteArray text, QLatin1StringView id, const QString& place) {
    QTest::newRow(name) << std::move(text) << QString(id) << place;
  };
  const QLatin1StringView member("policy.member_wrong");
  const QLatin1StringView json("policy.not_json");
  row("cut off", R"({"version": 1, )", json, u"15"_s);
  row("empty", "", json, u"0"_s);
  row("a list", "[]", json, u"0"_s);
  row("too long", QByteArray(70'000, ' '), json, u"65536"_s);
  row("said twice", R"({"version": 1, "exports_disabled": true, "exports_disabled": false})", json, u"66"_s);
  row("without a version", "{}", member, u"version"_s);
  row("of a later version", R"({"version": 2})", member, u"version"_s);
  row("unknown", R"({"version": 1, "export_disabled": true})", member, u"export_disabled"_s);
  row("a word for a flag", R"({"version": 1, "exports_disabled": "true"})", member, u"exports_disabled"_s);
  row("a number for a flag", R"({"version": 1, "only_default_workspace": 1})", member, u"only_default_workspace"_s);
  row("a folder from somewhere", R"({"version": 1, "default_workspace": "cases"})", member, u"default_workspace"_s);
  row("no folder", R"({"version": 1, "default_workspace": ""})", member, u"default_workspace"_s);
  row("only none", R"({"version": 1, "only_default_workspace": true})", member, u"only_default_workspace"_s);
  row("only in a home", R"({"version": 1, "only_default_workspace": true, "default_workspace": "~/a"})", member,
      u"only_default_workspace"_s);
}

void PolicyTest::whatIsNotUnderstoodIsRefused() {
  QFETCH(const QByteArray, text);
  QFETCH(const QString, id);
  QFETCH(const QString, place);
  write(text);
  const auto policy = workspace::readPolicy(*m_files);
  QVERIFY(!policy);
  QCOMPARE(policy.error().id, id);
  QCOMPARE(policy.error().kind, ErrorKind::Refused);
  QCOMPARE(policy.error().arguments, (QStringList{platform::policyPlace().value, place}));
  // Nothing is known to be allowed, so nothing is.
  QCOMPARE(workspace::requireExports(*m_files).error().id, id);
  QCOMPARE(workspace::createWorkspace(m_environment, m_fixture->path(u"ws"_s), wish()).error().id, id);
  QCOMPARE(open(u"ws"_s).error().id, id);
  QVERIFY(!QDir(m_fixture->path(u"ws"_s).value).exists());
}

void PolicyTest::onlyTheChosenWorkspaceIsOpened() {
  QVERIFY(make());
  write(R"({"version": 1, "only_default_workspace": true, "default_workspace": ")" +
        m_fixture->path(u"ws"_s).value.toUtf8() + "\"}");
  QVERIFY(open(u"ws"_s));
  QVERIFY(QFile::link(m_fixture->path(u"ws"_s).value, m_fixture->path(u"link"_s).value));
  QVERIFY(open(u"link"_s));
  const auto refused = open(u"other"_s);
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"policy.other_workspace"_s);
  QCOMPARE(refused.error().arguments, QStringList(m_fixture->path(u"ws"_s).value));
  QCOMPARE(workspace::createWorkspace(m_environment, m_fixture->path(u"new"_s), wish()).error().id,
           u"policy.other_workspace"_s);
  QVERIFY(!QDir(m_fixture->path(u"new"_s).value).exists());
}

void PolicyTest::whatIsTakenOutIsRefusedAndRecorded() {
  const auto opened = make();
  QVERIFY(opened);
  const ItemId item = captured(*opened);
  QVERIFY(opened->ask(workspace::ExportItem{item}).result());
  QCOMPARE(refusals(*opened), QStringList());
  write(kDisabled);
  const auto refused = opened->ask(workspace::ExportItem{item}).result();
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"policy.exports_disabled"_s);
  QCOMPARE(opened->note(AccessAct::Exported, aggregateOf(item)).result().error().id, u"policy.exports_disabled"_s);
  QCOMPARE(refusals(*opened), QStringList(2, u"export policy.exports_disabled"_s));
  // What stays inside goes on.
  QVERIFY(opened->ask(workspace::PreviewItem{item}).result());
  QVERIFY(opened->note(AccessAct::Copied, aggregateOf(item)).result());
}

void PolicyTest::packagesAreRefusedBeforeAnythingBegins() {
  const auto opened = make();
  QVERIFY(opened);
  const ItemId item = captured(*opened);
  workspace::FreezeProduction freeze;
  freeze.selection.items = {item};
  freeze.title = u"Letter"_s;
  freeze.batesPrefix = u"ACME"_s;
  workspace::RunOptions signedBy;
  signedBy.signer = WorkspaceFixture::signerOf(*opened);
  const auto frozen = opened->run(freeze, signedBy).result();
  QVERIFY(frozen);
  write(kDisabled);
  workspace::PackageWish wanted;
  wanted.production = *ProductionId::parse(frozen->outcome.text(u"production"));
  wanted.options.zone = u"Europe/Berlin"_s;
  wanted.folder = m_fixture->path(u"out"_s);
  QCOMPARE(opened->writePackage(wanted, nullptr).result().error().id, u"policy.exports_disabled"_s);
  QCOMPARE(opened->run(freeze, signedBy).result().error().id, u"policy.exports_disabled"_s);
  const workspace::HandOverWish over{SnapshotId::make(opened->now()), u"State Archive"_s, m_fixture->path(u"over"_s)};
  QCOMPARE(opened->handOver(over, nullptr).result().error().id, u"policy.exports_disabled"_s);
  QCOMPARE(refusals(*opened),
           (QStringList{u"export policy.exports_disabled"_s, u"production.freeze policy.exports_disabled"_s,
                        u"export policy.exports_disabled"_s}));
  QVERIFY(!QDir(wanted.folder.value).exists());
  QVERIFY(!QDir(over.folder.value).exists());
}

void PolicyTest::aChangedPolicyIsObeyedAtOnce() {
  const auto opened = make();
  QVERIFY(opened);
  const ItemId item = captured(*opened);
  write(kDisabled);
  QCOMPARE(opened->ask(workspace::ExportItem{item}).result().error().id, u"policy.exports_disabled"_s);
  write(R"({"version": 1, "exports_disabled": false})");
  QVERIFY(opened->ask(workspace::ExportItem{item}).result());
  write("{");
  QCOMPARE(opened->ask(workspace::ExportItem{item}).result().error().id, u"policy.not_json"_s);
}

void PolicyTest::connectedSystemsGetWhatWasAgreed() {
  const auto opened = make();
  QVERIFY(opened);
  const ItemId item = captured(*opened);
  QVERIFY(WorkspaceFixture::connect(*opened, u"archive"_s, Connection::Kind::Folder));
  write(kDisabled);
  const workspace::ConnectorSeat seat{u"connector:archive"_s, 0};
  QVERIFY(opened->ask(workspace::ExportItem{item}, seat).result());
  QCOMPARE(refusals(*opened), QStringList());
}

MUNIMENT_TEST(PolicyTest);

} // namespace muniment::tests

#include "policy_test.moc"
