#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using ProductionId = Id<struct ProductionTag>;

/// A frozen, numbered set of content that is handed out of the workspace as packages. It never changes; what is missing
/// follows as a supplement.
struct Production final {
  ProductionId id;
  QString number;                          ///< `P-7`; a supplement of it `P-7.1`
  std::optional<ProductionId> supplements; ///< the production that this one adds to
  std::optional<MatterId> matter;          ///< whose members see it
  QString title;
  Json selection;              ///< as it was asked for
  QString batesPrefix;         ///< `ACME`
  std::int64_t firstBates = 1; ///< of its first item
  std::int64_t messages = 0;
  std::int64_t captured = 0; ///< captured files, which are no attachments
  std::int64_t files = 0;    ///< attachments of these messages that are there
  std::int64_t bytes = 0;    ///< of both kinds of files
  MessageTime first;         ///< of its oldest message
  MessageTime last;
  Sha256 itemsDigest; ///< over its items in their order
  Instant frozenAt;
  QString frozenBy; ///< actor
  Salt salt;

  [[nodiscard]] std::int64_t items() const { return messages + captured; }
  /// Each message, each attachment that is there and each captured file has a number of its own.
  [[nodiscard]] std::int64_t documents() const { return items() + files; }
};

/// One item of a production, and what it was when it was frozen.
struct ProducedItem final {
  std::int64_t ordinal = 0; ///< from 1
  MessageId message;        ///< null for a captured file
  std::optional<ItemId> item;
  Sha256 commitment; ///< what the ledger said of it; without its salt nobody can guess from it

  friend bool operator==(const ProducedItem&, const ProducedItem&) = default;
};

using PrivilegeWaiverId = Id<struct PrivilegeWaiverTag>;
using WrittenPackageId = Id<struct WrittenPackageTag>;

/// That two people let something privileged out.
struct PrivilegeWaiver final {
  PrivilegeWaiverId id;
  MessageId message;
  QString reason;
  Instant at;
  QString author; ///< actor
  Salt salt;
};

/// A package that was written for a production, and what came of reading it again.
struct WrittenPackage final {
  WrittenPackageId id;
  ProductionId production;
  QString format; ///< `rsmf`, `loadfile`, `bagit`, `pdf`, `eml`
  Json options;
  Sha256 manifestDigest;
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  Instant verifiedAt;
  QString writtenBy; ///< actor
  Salt salt;
};

/// `ACME0000042`
[[nodiscard]] QString batesNumber(const QString& prefix, std::int64_t number);
/// Letters, digits, `-` and `_`, up to 24; nothing that a load file or a file name could stumble over.
[[nodiscard]] bool isBatesPrefix(QStringView text);

[[nodiscard]] QString aggregateOf(const ProductionId& id);
[[nodiscard]] QString aggregateOf(const PrivilegeWaiverId& id);
[[nodiscard]] QString aggregateOf(const WrittenPackageId& id);
[[nodiscard]] Json contentOf(const Production& production);
[[nodiscard]] Result<Production> productionFrom(const Json& content);
[[nodiscard]] Json contentOf(const PrivilegeWaiver& waiver);
[[nodiscard]] Result<PrivilegeWaiver> privilegeWaiverFrom(const Json& content);
[[nodiscard]] Json contentOf(const WrittenPackage& package);
[[nodiscard]] Result<WrittenPackage> writtenPackageFrom(const Json& content);
/// One item as the digest of all of them takes it.
[[nodiscard]] QByteArray lineOf(const ProducedItem& item);

} // namespace model
} // namespace muniment
