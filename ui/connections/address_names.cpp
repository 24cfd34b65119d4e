#include "ui/connections/address_names.h"

#include "core/connect/manifest/read_manifest.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

std::set<QString> addressNames(Connection::Kind kind, const QByteArray& manifest,
                               const std::map<QString, QString>& site) {
  std::set<QString> names;
  if (kind != Connection::Kind::Manifest) {
    for (const auto& [name, label] : site) {
      if (name == "base"_L1 || name.endsWith("address"_L1, Qt::CaseInsensitive) ||
          name.endsWith("url"_L1, Qt::CaseInsensitive))
        names.insert(name);
    }
    return names;
  }
  const connect::ManifestReading reading = connect::readManifest(manifest);
  if (!reading.manifest)
    return names;
  for (const connect::Template* text : {&reading.manifest->base, &reading.manifest->auth.url}) {
    if (!text->isEmpty() && text->pieces().front().source == connect::Template::Source::Site)
      names.insert(text->pieces().front().text);
  }
  return names;
}

} // namespace muniment::ui
