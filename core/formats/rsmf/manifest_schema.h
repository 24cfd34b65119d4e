#pragma once

#include "core/formats/exchange/verdict.h"
#include "core/formats/rsmf/write_options.h"

#include <QtCore/QJsonObject>

namespace muniment::formats::rsmf {

/// Adds `ManifestSchemaViolation` for each value that is not of its type, length or words, or is missing, and
/// `ManifestUndefinedProperty` for each that nobody defined.
void checkSchema(const QJsonObject& manifest, Version version, exchange::Verdict& verdict);

} // namespace muniment::formats::rsmf
