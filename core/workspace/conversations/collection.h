#pragma once

#include "core/model/conversation.h"
#include "core/workspace/command.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// What is known of how an export came from a phone to us. All of it is what somebody says; nothing but the digest can
/// be checked here. Empty where nobody said it.
struct CollectionFacts final {
  QString collector; ///< who made the export
  QString custodian; ///< whose device it was
  QString device;
  QString system;   ///< of the device, with its version
  QString app;      ///< version of the messenger
  QString number;   ///< that the messenger ran under
  QString handOver; ///< by which means it reached us
  std::optional<QDate> handedOverOn;
  std::optional<bool> withMedia;
  std::optional<Sha256> announced; ///< digest that the sender told us

  [[nodiscard]] bool isEmpty() const;
  friend bool operator==(const CollectionFacts&, const CollectionFacts&) = default;
};

/// One statement about a source: dated, in somebody's name, never changed, only followed by another.
struct CollectionStatement final {
  CollectionFacts facts;
  QString by; ///< actor
  Instant at;
};

/// The oldest first.
[[nodiscard]] std::vector<CollectionStatement> collectionOf(const ConversationSource& source);
/// Whether a digest that was announced is that of the file; nothing where none was.
[[nodiscard]] std::optional<bool> agreesWithAnnounced(const ConversationSource& source, const CollectionFacts& facts);

/// Adds what is known of how an export came to us. `{agrees}`: with the digest that was announced, else null
struct StateCollection final {
  static constexpr auto kName = QLatin1StringView("source.state-collection");
  static constexpr Permission kPermission = Permission::CaptureItem;
  static constexpr qsizetype kLongest = 200; ///< of each text
  static constexpr std::size_t kMost = 50;   ///< statements about one source

  SourceId source;
  CollectionFacts facts;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
