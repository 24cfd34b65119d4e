#include "tests/core/ledger/ledger_fixture.h"

#include "core/base/random.h"
#include "core/store/migrator.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

LedgerFixture::LedgerFixture() : m_address(store::Address::sqlite(m_folder.filePath(u"workspace.db"_s))) { build(); }

LedgerFixture::LedgerFixture(const QString& postgres)
    : m_address(store::Address::postgres(postgres, u"ledger_"_s + QString::fromLatin1(randomBytes(6).toHex()))) {
  build();
}

LedgerFixture::~LedgerFixture() {
  if (m_address.dialect == store::Dialect::Postgres)
    raw("ROLLBACK;\nDROP SCHEMA " + m_address.schema.toLatin1() + " CASCADE;\n");
}

void LedgerFixture::build() {
  auto opened = store::Connection::open(m_address, store::OpenMode::Create);
  if (!opened)
    qFatal("%s", qUtf8Printable(opened.error().id + opened.error().detail));
  m_connection = std::move(*opened);
  if (const auto done = store::Migrator(u"main"_s, m_clock).migrate(*m_connection); !done)
    qFatal("%s", qUtf8Printable(done.error().id + done.error().detail));
}

void LedgerFixture::raw(QByteArrayView sql) {
  if (const auto done = m_connection->script(sql); !done)
    qFatal("%s", qUtf8Printable(done.error().detail));
}

std::int64_t LedgerFixture::append(std::vector<EntryDraft> drafts) {
  std::vector<store::StagedEntry> staged;
  for (EntryDraft& draft : drafts)
    staged.push_back({std::move(draft), 0});
  std::vector<store::StagedEntry*> pointers;
  for (store::StagedEntry& entry : staged)
    pointers.push_back(&entry);
  raw(m_address.dialect == store::Dialect::Sqlite ? "BEGIN IMMEDIATE;\n" : "BEGIN;\n");
  if (const auto done = m_ledger.seal(*m_connection, m_clock.now(), pointers); !done)
    qFatal("%s", qUtf8Printable(done.error().id + done.error().detail));
  raw("COMMIT;\n");
  return staged.back().seq;
}

std::int64_t LedgerFixture::appendNumbered(std::int64_t first, std::int64_t count) {
  std::vector<EntryDraft> drafts;
  for (std::int64_t number = first; number < first + count; ++number)
    drafts.push_back(numberedDraft(number));
  return append(std::move(drafts));
}

std::optional<store::StoredHead> LedgerFixture::sign(ledger::HeadOccasion occasion) {
  raw("BEGIN;\n");
  auto head = ledger::HeadSigner(m_key, m_workspace).signIfDue(*m_connection, m_clock.now(), occasion);
  raw("COMMIT;\n");
  if (!head)
    qFatal("%s", qUtf8Printable(head.error().detail));
  return std::move(*head);
}

EntryDraft numberedDraft(std::int64_t number) {
  EntryDraft draft;
  const QString name = QString::number(number);
  draft.actor = u"actor-"_s + QString::number(number % 7);
  draft.verb = number % 3 == 0 ? u"item.captured"_s : u"item.opened"_s;
  draft.subject = u"item:"_s + name;
  if (number % 5 == 0)
    draft.matter = MatterId::fromBytes(QByteArray(16, char(number % 100)));
  draft.payload = {{u"size"_s, Json(number * 10)}, {u"commitment"_s, Json(sha256(name.toUtf8()).toHex())}};
  if (number % 11 == 10)
    draft.state.push_back({u"item:"_s + QString::number(number - 1), std::nullopt});
  draft.state.push_back({draft.subject, sha256("state " + name.toUtf8())});
  return draft;
}

EntryDraft batchDraft(int leaves, const QString& name) {
  EntryDraft draft;
  draft.actor = u"actor-1"_s;
  draft.verb = u"items.imported"_s;
  draft.subject = u"import:"_s + name;
  for (int i = 1; i <= leaves; ++i) {
    const QString aggregate = u"message:%1-%2"_s.arg(name).arg(i);
    draft.leaves.push_back({aggregate, sha256(aggregate.toUtf8())});
  }
  return draft;
}

QString testServer() { return qEnvironmentVariable("MUNIMENT_TEST_POSTGRES"); }

} // namespace muniment::tests
