#include "core/connect/manifest/peer_item.h"

namespace muniment::connect {

QStringList PeerItem::doubts(const FieldMaps& maps) const {
  QStringList names;
  for (const auto& [name, value] : fields) {
    const auto map = maps.find(name);
    const bool required = map != maps.end() && map->second.required;
    if (value.state == FieldValue::State::Missing ? required : value.state != FieldValue::State::Mapped)
      names += name;
  }
  return names;
}

} // namespace muniment::connect
