#pragma once

#include "core/formats/rsmf/manifest_facts.h"

#include <QtCore/QJsonObject>

namespace muniment::formats::rsmf {

/// The rules that no schema can state: who and what is referred to must be there. `manifest` keeps the schema.
void checkRules(const QJsonObject& manifest, ManifestFacts& facts);

} // namespace muniment::formats::rsmf
