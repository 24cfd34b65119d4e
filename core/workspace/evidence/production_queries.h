#pragma once

#include "core/evidence/package_options.h"
#include "core/model/access_act.h"
#include "core/model/production.h"
#include "core/workspace/command.h"
#include "core/workspace/evidence/production_selection.h"

namespace muniment::workspace {

/// What a production would be, and what stands in its way.
struct ProductionPreflight final {
  static constexpr Permission kPermission = Permission::Produce;

  enum class Finding : std::uint8_t {
    // blockers: nothing leaves while there is one
    Privileged,          ///< has a tag of privilege and no waiver
    UnfinishedRedaction, ///< somebody proposed a redaction that nobody signed off
    Destroyed,           ///< is a tombstone
    BytesMissing,        ///< its file is said to be there and is not
    // things that a package will say
    OmittedRun,       ///< messages of the conversation between two that are produced
    ZoneUnknown,      ///< times without a zone
    AttachmentAbsent, ///< was never received, or left out of the export
    Conflicting,      ///< sources do not have it alike
    Redacted,
    NotProven,        ///< the ledger has another content of it, or none
    Sensitive,        ///< belongs to a special category; leaves only where that was confirmed
    ChatPrivacy,      ///< of a conversation in which advanced chat privacy was switched on or off
    SameFileRedacted, ///< a captured file of which something is redacted in a conversation
    Infected,         ///< a virus scanner found something in its file: a sheet that says so goes out in its place
  };
  struct Note final {
    Finding finding = Finding::Privileged;
    std::int64_t count = 0;               ///< of messages
    std::vector<MessageId> messages = {}; ///< the first ones, to jump to
  };
  struct Chat final {
    ConversationId conversation;
    QString title;
    std::int64_t produced = 0;
    std::int64_t total = 0;
    std::int64_t firstPosition = 0;
    std::int64_t lastPosition = 0;
    std::int64_t runs = 0; ///< stretches without a gap
  };
  struct Answer final {
    std::int64_t messages = 0;
    std::int64_t captured = 0; ///< captured files
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    std::int64_t pages = 0; ///< of a court PDF, estimated
    MessageTime first;
    MessageTime last;
    std::vector<Chat> chats;
    std::vector<Note> blockers;
    std::vector<Note> notes;
    std::optional<MatterId> matter;
    std::int64_t nextBates = 1; ///< of the prefix
    [[nodiscard]] bool mayFreeze() const { return blockers.empty() && messages + captured > 0; }
  };

  static constexpr std::size_t kMost = 200'000; ///< items of one production
  static constexpr std::size_t kShown = 100;    ///< messages named by a note

  ProductionSelection selection;
  QString batesPrefix;
  std::optional<ProductionId> supplements = {};
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

[[nodiscard]] bool isBlocker(ProductionPreflight::Finding finding);

/// Productions, the newest first.
struct ProductionsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Line final {
    Production production;
    QString author; ///< name
    std::vector<WrittenPackage> packages;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  std::optional<MatterId> matter = {};
  std::optional<ProductionId> before = {}; ///< the last of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One production by id or number.
struct ProductionByName final {
  static constexpr Permission kPermission = Permission::ViewItem;
  QString name;
  [[nodiscard]] Result<ProductionsPage::Line> answer(QueryContext& context) const;
};

/// The items of a production in their order, a page at a time.
struct ProducedItems final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ProductionId production;
  std::int64_t after = 0; ///< ordinal of the last one of the page before
  int limit = 500;
  [[nodiscard]] Result<std::vector<ProducedItem>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
