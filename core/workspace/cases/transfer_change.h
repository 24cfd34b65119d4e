#pragma once

#include "core/model/item.h"
#include "core/model/record.h"
#include "core/model/transfer.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_wire.h"

namespace muniment::workspace {

/// One change of a transfer within a command, together with its case where it has one: one entry for both.
class TransferChange final {
 public:
  TransferChange(CommandContext& context, Transfer transfer)
      : m_context(&context), m_transfer(std::move(transfer)), m_readyFor(readyFor(m_transfer)) {}
  /// Within a change of its case that somebody else finishes.
  TransferChange(CommandContext& context, Transfer transfer, CaseChange& within)
      : m_context(&context), m_transfer(std::move(transfer)), m_readyFor(readyFor(m_transfer)), m_within(&within) {}
  /// NotFound `transfer.unknown`.
  [[nodiscard]] static Result<TransferChange> begin(CommandContext& context, const TransferId& id);

  [[nodiscard]] Transfer& transfer() { return m_transfer; }
  /// What it was, where it was changed before this began.
  void setBefore(const Transfer& before) { m_readyFor = readyFor(before); }

  /// Looks for its case and its place there, says what is wrong or missing, and files it where nothing is and nobody
  /// has to make a record of it. `doubts` are known already.
  [[nodiscard]] Result<void> judge(const QStringList& doubts = {});
  /// Into its case, whatever is wrong with it.
  [[nodiscard]] Result<void> file();
  /// Tells the system what became of it.
  [[nodiscard]] Result<void> tellPeer(const QString& state);
  [[nodiscard]] Result<void> fetchAgain();
  [[nodiscard]] Result<void> finish(const QString& verb);

 private:
  /// Of which class and bytes it waits to become a record.
  [[nodiscard]] static QString readyFor(const Transfer& transfer) {
    return transfer.state == Transfer::State::Ready && transfer.item
               ? transfer.recordClass + u'/' + transfer.item->toString()
               : QString();
  }
  [[nodiscard]] Result<void> findCase();
  [[nodiscard]] Result<void> findPlace();
  [[nodiscard]] Result<void> checkBytes();
  [[nodiscard]] Result<void> checkKind(const CapturedItem& item);
  void sayReady();
  [[nodiscard]] Result<void> send(const CaseWrite& write);
  /// The change of its case, once it is known which.
  [[nodiscard]] Result<CaseChange*> change();
  [[nodiscard]] CaseChange* known() { return m_within ? m_within : m_own ? &*m_own : nullptr; }
  [[nodiscard]] EntryDraft& draft() { return known() ? known()->draft() : m_draft; }

  CommandContext* m_context;
  Transfer m_transfer;
  QString m_readyFor; ///< before this change
  CaseChange* m_within = nullptr;
  std::optional<CaseChange> m_own;
  EntryDraft m_draft; ///< of a transfer without a case
};

/// Files what waited for this record to be made of it.
[[nodiscard]] Result<void> fileDeclared(CommandContext& context, const Record& record);
/// Files what came for an object before it had a case.
[[nodiscard]] Result<void> bringHome(CaseChange& change, const CaseMirror& mirror);

} // namespace muniment::workspace
