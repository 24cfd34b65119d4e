#pragma once

#include "core/formats/whatsapp/text_survey.h"

#include <memory>

namespace muniment::formats::whatsapp {

/// Reads the messages of an exported chat, from the same bytes that were surveyed.
[[nodiscard]] Result<std::unique_ptr<ChatReader>> readText(ByteSource& source, const TextSurvey& survey);

} // namespace muniment::formats::whatsapp
