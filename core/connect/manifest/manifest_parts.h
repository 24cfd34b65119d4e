#pragma once

#include "core/connect/manifest/manifest_reader.h"

namespace muniment::connect {

[[nodiscard]] AuthRule readAuth(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] LimitRule readLimits(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] Operation readOperation(ManifestReader& reader, const QString& verb, const ManifestPlace& place);
[[nodiscard]] BodyRule readBody(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] PagingRule readPaging(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] FieldMaps readFieldMaps(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] EventRule readEvents(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] WebhookRule readWebhook(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] ErrorRule readErrors(ManifestReader& reader, const ManifestPlace& place);
[[nodiscard]] std::vector<SelfTest> readSelfTests(ManifestReader& reader, const ManifestPlace& place);
/// What its parts say about each other.
void checkTogether(ManifestReader& reader, const ManifestPlace& root, const Manifest& manifest);

} // namespace muniment::connect
