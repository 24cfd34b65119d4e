#include "core/ledger/entry_line.h"
#include "core/ledger/head_signer.h"
#include "core/ledger/ledger_tree.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Json::Array hexOf(const std::vector<Sha256>& hashes) {
  Json::Array list;
  for (const Sha256& hash : hashes)
    list.emplace_back(hash.toHex());
  return list;
}

} // namespace

Result<store::StoredHead> Workspace::currentHead() {
  MUNIMENT_TRY(permit(Permission::ViewLedger));
  MUNIMENT_TRY(signHead());
  return m_readers
      .run([](store::Connection& connection) -> Result<store::StoredHead> {
        MUNIMENT_TRY_LET(head, ledger::newestHead(connection));
        if (!head)
          return failure(ErrorKind::NotFound, "ledger.no_head"_L1);
        return std::move(*head);
      })
      .result();
}

Result<Json> Workspace::proveEntry(std::int64_t seq) {
  MUNIMENT_TRY_LET(session, permit(Permission::ViewLedger));
  MUNIMENT_TRY_LET(head, currentHead());
  return m_readers
      .run([&](store::Connection& connection) -> Result<Json> {
        MUNIMENT_TRY_LET(entry, store::LedgerRepository(connection).entry(seq, session.scope));
        if (!entry)
          return failure(ErrorKind::NotFound, "ledger.no_such_entry"_L1);
        ledger::LedgerTree tree(connection);
        MUNIMENT_TRY_LET(path, tree.inclusion(seq, head.size));
        MUNIMENT_TRY_LET(line, ledger::publishedLine(*entry));
        const auto checked = ledger::checkedHead(head);
        if (!checked)
          return failure(ErrorKind::VerificationFailed, "ledger.no_head"_L1);
        return Json(Json::Object{{u"entry"_s, QString::fromUtf8(line)},
                                 {u"head"_s, QString::fromUtf8(head.line)},
                                 {u"path"_s, hexOf(path)},
                                 {u"public_key"_s, QString::fromLatin1(publicKeyPem(checked->key))},
                                 {u"seq"_s, seq},
                                 {u"signature"_s, QString::fromLatin1(head.signature.toHex())},
                                 {u"size"_s, head.size}});
      })
      .result();
}

} // namespace muniment::workspace
