#pragma once

#include "core/evidence/exchange_chat.h"

namespace muniment::evidence {

/// One thing on the pages of a court PDF, from its top to its bottom, as texts.
struct CourtBlock final {
  enum class Kind : std::uint8_t { Mine, Theirs, Notice, Day, Omitted };
  enum class Style : std::uint8_t { Sender, Meta, Quote, Body, Aside, Code };
  struct Text final {
    QString words;
    Style style = Style::Body;
  };
  Kind kind = Kind::Theirs;
  std::vector<Text> texts;
  std::int64_t firstBates = 0; ///< 0 where it has none
  std::int64_t lastBates = 0;
};

/// What a stretch of a conversation says, in the order of the transcript.
[[nodiscard]] std::vector<CourtBlock> courtBlocks(const ShownChat& chat, const formats::exchange::Conversation& events,
                                                  const Production& production, std::size_t first, std::size_t count);

} // namespace muniment::evidence
