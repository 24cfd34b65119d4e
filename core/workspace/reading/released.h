#pragma once

#include "core/model/access_act.h"
#include "core/model/item.h"
#include "core/model/read_client.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

// What a program with a token may read. Run under its own seat, `reader:NAME`. What it may not see and what is not
// there are the same to it.

/// A document that was approved, or declared to be a record.
struct ReleasedDocument final {
  CapturedItem item;
  QString type;    ///< in the word of the system that handed it over; may be empty
  QString version; ///< may be empty
  QString folder;
  QString record; ///< number; empty where it is none
};

struct ReleasedCase final {
  Case file;
  std::vector<ReleasedDocument> documents;
};

/// Cases with their released documents, by what another system calls them, by their number or by their id.
struct ReadCases final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Exported;

  Sha256 token; ///< digest
  QString key;
  [[nodiscard]] Result<std::vector<ReleasedCase>> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const std::vector<ReleasedCase>& given,
                                            const access::Session& session) const;
};

/// Released documents, each with a part of its bytes where some are asked for. Many are asked for at once, because who
/// asks is looked at and noted once for all. NotFound `item.unknown`; Usage `reading.range_wrong` where a part begins
/// behind the end.
struct ReadDocuments final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Exported;
  static constexpr std::int64_t kMost = std::int64_t{16} << 20; ///< bytes of one answer

  struct Part final {
    std::int64_t first = 0; ///< negative: so many from the end
    std::int64_t size = kMost;
  };
  struct Answer final {
    ReleasedDocument document;
    std::int64_t first = 0;
    QByteArray bytes;
  };
  struct Wish final {
    ItemId id;
    std::optional<Part> part;
  };
  using Answers = std::vector<Result<Answer>>; ///< in the order of the wishes

  Sha256 token; ///< digest
  std::vector<Wish> wishes;
  [[nodiscard]] Result<Answers> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answers& given, const access::Session& session) const;
};

} // namespace muniment::workspace
