#include "tests/support/fake_hook.h"

#include "core/store/ledger_repository.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

Result<void> FakeHook::seal(store::Connection& connection, Instant now, std::span<store::StagedEntry* const> entries) {
  store::LedgerRepository ledger(connection);
  MUNIMENT_TRY_LET(top, ledger.lockTop());
  std::vector<LedgerEntry> lines;
  for (store::StagedEntry* staged : entries) {
    const EntryDraft& draft = staged->draft;
    staged->seq = ++top.seq;
    const QByteArray line = QByteArray::number(qlonglong(top.seq)) + ' ' + draft.subject.toUtf8();
    top.hash = sha256({top.hash.view(), QByteArrayView(line)});
    lines.push_back({top.seq, now, draft.actor, draft.verb, draft.subject, draft.matter, line, top.hash});
  }
  MUNIMENT_TRY(ledger.appendMany(lines));
  return ledger.setTop(top);
}

EntryDraft draftAbout(const QString& subject) {
  EntryDraft draft;
  draft.actor = u"system"_s;
  draft.verb = u"test.done"_s;
  draft.subject = subject;
  return draft;
}

} // namespace muniment::tests
