#pragma once

#include "core/connect/http/foreign_json.h"
#include "core/connect/http/http_line.h"
#include "core/connect/whatsapp/error_table.h"

namespace muniment::connect::whatsapp {

/// What the service said to a message: accepted, which is not yet delivered.
struct GraphAccepted final {
  QString wamid;
  QString phone;  ///< wa_id of whoever gets it, which may differ from what was dialled
  QString userId; ///< of those who hide their number
};

/// The error in an answer. Decided by the code in the body; without one by the status.
[[nodiscard]] GraphProblem problemIn(const HttpResponse& response);

/// The document of a good answer; Unavailable `whatsapp.not_json` where it is a page. The error of another one.
[[nodiscard]] Result<ForeignJson> documentIn(const HttpResponse& response);

/// Nothing where a good status came without the id of a message: nobody knows whether it was taken.
[[nodiscard]] std::optional<GraphAccepted> acceptedIn(const HttpResponse& response);

} // namespace muniment::connect::whatsapp
