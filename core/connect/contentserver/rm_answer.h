#pragma once

#include "core/connect/http/foreign_json.h"
#include "core/connect/http/http_line.h"

namespace muniment::connect::contentserver {

/// The document of a good answer. A page of HTML, a failure, and a success that says `ok: false` are errors.
[[nodiscard]] Result<ForeignJson> documentIn(const HttpResponse& response);

/// Follows names; null where one is missing.
[[nodiscard]] const ForeignJson* in(const ForeignJson* from, std::initializer_list<QStringView> names);
[[nodiscard]] QString textIn(const ForeignJson* from, QStringView name);
/// 777 or `"777"`; 0 where it is neither.
[[nodiscard]] qint64 numberIn(const ForeignJson* from, QStringView name);
/// true, `"True"`, 1.
[[nodiscard]] bool truthIn(const ForeignJson* from, QStringView name);
/// The list of an answer, wherever this server puts it: the answer itself, `results`, `results.data`, `data`, and there
/// under `name` or `contents`. Null where there is none.
[[nodiscard]] const ForeignJson* listIn(const ForeignJson& document, QStringView name = {});
/// The properties of an item of a list: itself, or what `data` and `properties` hold.
[[nodiscard]] const ForeignJson* propertiesIn(const ForeignJson& item);

} // namespace muniment::connect::contentserver
