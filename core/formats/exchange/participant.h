#pragma once

#include "core/formats/exchange/custom_field.h"

#include <vector>

namespace muniment::formats::exchange {

struct Participant final {
  QString id;      ///< unique in the conversation; for machines
  QString display; ///< as the source names the person
  QString account; ///< telephone number or the like; may be empty
  QString email;   ///< may be empty
  std::vector<CustomField> custom;

  friend bool operator==(const Participant&, const Participant&) = default;
};

} // namespace muniment::formats::exchange
