#pragma once

#include "core/model/conversation.h"

#include <span>

namespace muniment::workspace {

/// By which way a source came. It decides what can never be in it.
enum class CaptureRoute { Export, AndroidDatabase, IosDatabase, CloudApi };

/// What a route never brings, whatever was said.
enum class NeverVisible {
  EarlierWords, ///< of an edited message
  Reactions,
  Receipts,
  Replies, ///< which message was answered
  ViewOnce,
  Vanished,      ///< messages that disappeared before the copy was made
  DeletedBefore, ///< messages deleted before the copy was made
  Calls,
  AppGroups,       ///< groups made in the app on a phone
  OtherNumbers,    ///< chats on numbers that are not connected
  BeforeConnection ///< what was said before the number was connected
};

/// What makes it doubtful that a source holds all it seems to hold.
enum class CoverageDoubt {
  NearLimitWithMedia,    ///< about 10,000 messages: the app may have cut the export
  NearLimitWithoutMedia, ///< about 40,000 messages
  SystemLinesOnly,       ///< as an export from a linked device has
  ZoneUnknown,
  DateOrderAssumed,
  ReadingUnfinished
};

[[nodiscard]] CaptureRoute routeOf(const ConversationSource& source);
[[nodiscard]] std::span<const NeverVisible> neverVisible(CaptureRoute route);
/// The stable words of scripts.
[[nodiscard]] QLatin1StringView nameOf(CaptureRoute route);
[[nodiscard]] QLatin1StringView nameOf(NeverVisible kind);
[[nodiscard]] QLatin1StringView nameOf(CoverageDoubt doubt);

/// What a source says about itself that deserves a doubt. `hasMedia`: whether files came with it.
[[nodiscard]] std::vector<CoverageDoubt> doubtsOf(const ConversationSource& source, bool hasMedia, bool hasWords);

} // namespace muniment::workspace
