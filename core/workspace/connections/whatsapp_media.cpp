#include "core/workspace/connections/whatsapp_media.h"

#include "core/connect/whatsapp/media_rules.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/connections/whatsapp_carrier.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::kLargestInboundMedia;
using connect::whatsapp::MediaPlace;
using delivery::Outcome;
using delivery::Verdict;

/// In memory and nowhere else: what people sent lies in no file in clear.
class MemoryTarget final : public connect::DownloadTarget {
 public:
  QByteArray bytes;

  Result<void> restart() override {
    bytes.clear();
    return {};
  }
  Result<void> write(QByteArrayView piece) override {
    bytes.append(piece);
    return {};
  }
};

constexpr int kAddresses = 2; ///< asked for, one after the other

} // namespace

Result<QByteArray> WhatsAppMedia::bytesOf(const MediaWish& wish) {
  for (int attempt = 1;; ++attempt) {
    MUNIMENT_TRY_LET(place, m_client->placeOf(wish.mediaId, wish.numberId, nullptr));
    if (place.size > kLargestInboundMedia)
      return failure(ErrorKind::Refused, "whatsapp.media_too_large"_L1);
    const auto target = std::make_shared<MemoryTarget>();
    const auto done = m_client->download(place, target, kLargestInboundMedia, nullptr);
    if (!done && done.error().id == "whatsapp.address_expired"_L1 && attempt < kAddresses)
      continue;
    MUNIMENT_TRY(done);
    // A body that broke off looks like a whole one where its length was not told.
    if (place.size >= 0 && target->bytes.size() != place.size)
      return Failure(makeRetryable(ErrorKind::Unavailable, "whatsapp.media_cut"_L1));
    return std::move(target->bytes);
  }
}

Outcome WhatsAppMedia::fetch(const QByteArray& payload, Instant now) {
  const auto wish = mediaWishFrom(payload);
  if (!wish)
    return {Verdict::Refused, wish.error().id, {}};
  const auto bytes = bytesOf(*wish);
  if (!bytes) {
    const bool gone = now > wish->expires;
    Outcome outcome = outcomeOfRepeatable(bytes.error());
    if (bytes.error().id == "whatsapp.address_expired"_L1)
      outcome.verdict = Verdict::Later;
    if (gone)
      return {Verdict::Refused, u"whatsapp.media_unobtainable"_s, {}};
    return outcome;
  }
  const auto stored = m_workspace->keepBytes(QByteArrayView(*bytes));
  if (!stored)
    return {Verdict::Later, stored.error().id, {}};
  const auto kept = m_workspace->run(MediaArrived(m_peer, *wish, *stored), seated(m_seat)).result();
  if (!kept)
    return {kept.error().kind == ErrorKind::NotFound ? Verdict::Refused : Verdict::Later, kept.error().id, {}};
  return {};
}

} // namespace muniment::workspace
