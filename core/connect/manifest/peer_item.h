#pragma once

#include "core/connect/manifest/field_map.h"

namespace muniment::connect {

/// One thing that a peer has: as it was sent, and as we understand it.
struct PeerItem final {
  ForeignJson raw;
  FieldValues fields;

  /// Fields whose values were not understood, or that must be there and are not.
  [[nodiscard]] QStringList doubts(const FieldMaps& maps) const;
};

} // namespace muniment::connect
