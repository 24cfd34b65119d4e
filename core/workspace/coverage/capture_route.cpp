#include "core/workspace/coverage/capture_route.h"

#include "core/model/live_source.h"

#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kExport = {NeverVisible::EarlierWords, NeverVisible::Reactions, NeverVisible::Receipts,
                                NeverVisible::Replies,      NeverVisible::ViewOnce,  NeverVisible::Vanished,
                                NeverVisible::DeletedBefore};
constexpr std::array kDatabase = {NeverVisible::EarlierWords, NeverVisible::ViewOnce, NeverVisible::Vanished,
                                  NeverVisible::DeletedBefore};
constexpr std::array kCloud = {NeverVisible::AppGroups, NeverVisible::Calls, NeverVisible::ViewOnce,
                               NeverVisible::OtherNumbers, NeverVisible::BeforeConnection};

/// Exports end at these numbers of messages, give or take what the app counts differently.
constexpr std::int64_t kMostWithMedia = 10'000;
constexpr std::int64_t kMostWithoutMedia = 40'000;
constexpr std::int64_t kNear = 100;

bool isNear(std::int64_t messages, std::int64_t limit) { return std::abs(messages - limit) <= kNear; }

} // namespace

CaptureRoute routeOf(const ConversationSource& source) {
  const QString format = source.format();
  if (isLive(source))
    return CaptureRoute::CloudApi;
  if (format.startsWith(u"whatsapp-android-database"))
    return CaptureRoute::AndroidDatabase;
  if (format.startsWith(u"whatsapp-ios-database"))
    return CaptureRoute::IosDatabase;
  return CaptureRoute::Export;
}

std::span<const NeverVisible> neverVisible(CaptureRoute route) {
  switch (route) {
  case CaptureRoute::Export:
    return kExport;
  case CaptureRoute::AndroidDatabase:
  case CaptureRoute::IosDatabase:
    return kDatabase;
  case CaptureRoute::CloudApi:
    return kCloud;
  }
  return {};
}

QLatin1StringView nameOf(CaptureRoute route) {
  switch (route) {
  case CaptureRoute::Export:
    return "export"_L1;
  case CaptureRoute::AndroidDatabase:
    return "android-database"_L1;
  case CaptureRoute::IosDatabase:
    return "ios-database"_L1;
  case CaptureRoute::CloudApi:
    return "cloud-api"_L1;
  }
  return {};
}

QLatin1StringView nameOf(NeverVisible kind) {
  static constexpr std::array kNames = {"earlier-words"_L1, "reactions"_L1,     "receipts"_L1,         "replies"_L1,
                                        "view-once"_L1,     "vanished"_L1,      "deleted-before"_L1,   "calls"_L1,
                                        "app-groups"_L1,    "other-numbers"_L1, "before-connection"_L1};
  static_assert(kNames.size() == static_cast<std::size_t>(NeverVisible::BeforeConnection) + 1);
  return kNames.at(static_cast<std::size_t>(kind));
}

QLatin1StringView nameOf(CoverageDoubt doubt) {
  static constexpr std::array kNames = {"near-limit-with-media"_L1, "near-limit-without-media"_L1,
                                        "system-lines-only"_L1,     "zone-unknown"_L1,
                                        "date-order-assumed"_L1,    "reading-unfinished"_L1};
  static_assert(kNames.size() == static_cast<std::size_t>(CoverageDoubt::ReadingUnfinished) + 1);
  return kNames.at(static_cast<std::size_t>(doubt));
}

std::vector<CoverageDoubt> doubtsOf(const ConversationSource& source, bool hasMedia, bool hasWords) {
  std::vector<CoverageDoubt> doubts;
  const CaptureRoute route = routeOf(source);
  if (route == CaptureRoute::Export) {
    if (hasMedia && isNear(source.messages, kMostWithMedia))
      doubts.push_back(CoverageDoubt::NearLimitWithMedia);
    if (!hasMedia && isNear(source.messages, kMostWithoutMedia))
      doubts.push_back(CoverageDoubt::NearLimitWithoutMedia);
    if (!hasWords)
      doubts.push_back(CoverageDoubt::SystemLinesOnly);
    if (source.zone.isEmpty())
      doubts.push_back(CoverageDoubt::ZoneUnknown);
    if (const bool* proven = source.reading.at(u"date_order_proven"_s).boolean(); proven && !*proven)
      doubts.push_back(CoverageDoubt::DateOrderAssumed);
  }
  if (source.state == ConversationSource::State::Reading && route != CaptureRoute::CloudApi)
    doubts.push_back(CoverageDoubt::ReadingUnfinished);
  return doubts;
}

} // namespace muniment::workspace
