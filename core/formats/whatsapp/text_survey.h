#pragma once

#include "core/base/byte_source.h"
#include "core/base/sha256.h"
#include "core/formats/whatsapp/source_message.h"
#include "core/formats/whatsapp/text_dates.h"
#include "core/formats/whatsapp/text_senders.h"
#include "core/formats/whatsapp/text_style.h"

#include <optional>

namespace muniment::formats::whatsapp {

struct TextOptions final {
  DateOrder dateOrder = DateOrder::Auto;
};

/// What the first pass over an exported chat finds out; the second pass needs it.
struct TextSurvey final {
  HeaderStyle style;
  DateEvidence dates;
  ChatSummary summary;
  bool hasCrlfFraming = false; ///< CRLF stands between records only, as iOS writes it
  RecordEnd recordEnd = RecordEnd::Mixed;
  bool hasMarks = false;          ///< direction marks tell WhatsApp's own words from typed ones
  bool looksDirect = false;       ///< no group notice, two people, and perhaps a few lines of others
  bool hasTooManySenders = false; ///< `senders` is not complete
  std::string formatName;         ///< `whatsapp-text-ios`, …
  std::vector<TextSender> senders;
  std::int64_t otherHeaders = 0; ///< lines that begin in another style: text within bodies
  std::int64_t size = 0;
  Sha256 digest; ///< of the whole text
  std::vector<Finding> findings;
};

/// Reads the text as often as needed; nothing when its content is no exported chat, whatever its name.
[[nodiscard]] Result<std::optional<TextSurvey>> surveyText(ByteSource& source, const TextOptions& options);

} // namespace muniment::formats::whatsapp
