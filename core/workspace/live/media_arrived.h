#pragma once

#include "core/vault/vault.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What `media.fetch` carries: which file of which message is to be fetched before it expires.
struct MediaWish final {
  static constexpr auto kKind = QLatin1StringView("media.fetch");

  QString numberId; ///< phone number id that the file belongs to
  QString mediaId;
  QString wamid;
  QByteArray sha256; ///< 32 bytes, or empty where the messenger did not say
  QString mime;
  QString name;
  Instant expires; ///< after which the messenger does not have it any more

  friend bool operator==(const MediaWish&, const MediaWish&) = default;
};

[[nodiscard]] QByteArray bytesOf(const MediaWish& wish);
/// VerificationFailed `live.wish_unreadable` when it was not written by bytesOf.
[[nodiscard]] Result<MediaWish> mediaWishFrom(const QByteArray& bytes);

/// The file of a message is in the vault. One that is not what the messenger announced is kept all the same, and is a
/// finding; a second one changes nothing.
/// `{matches, message}`
class MediaArrived final {
 public:
  static constexpr auto kName = QLatin1StringView("live.media-arrived");
  static constexpr Permission kPermission = Permission::CaptureItem;

  MediaArrived(QString peer, MediaWish wish, vault::StoredObject stored)
      : m_peer(std::move(peer)), m_wish(std::move(wish)), m_stored(std::move(stored)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  QString m_peer;
  MediaWish m_wish;
  vault::StoredObject m_stored;
};

} // namespace muniment::workspace
