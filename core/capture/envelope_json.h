#pragma once

#include "core/base/json.h"
#include "core/formats/edi/document.h"

namespace muniment::capture {

/// What must be known of the transmission around a document to read the document by its own bytes alone.
[[nodiscard]] Json envelopeJson(const formats::edi::Envelope& envelope);
[[nodiscard]] formats::edi::Envelope envelopeFrom(const Json& json);

[[nodiscard]] Json findingJson(const formats::edi::Finding& finding);
[[nodiscard]] formats::edi::Finding findingFrom(const Json& json);

} // namespace muniment::capture
