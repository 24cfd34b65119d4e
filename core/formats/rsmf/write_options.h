#pragma once

#include "core/formats/exchange/custom_field.h"

#include <vector>

namespace muniment::formats::rsmf {

enum class Version { V1_0_0, V2_0_0 };

struct WriteOptions final {
  Version version = Version::V2_0_0;
  QString generator;                          ///< program and version
  QString title;                              ///< ends the subject, such as the day; may be empty
  std::vector<exchange::CustomField> headers; ///< written as `X-RSMF-<name>`
};

} // namespace muniment::formats::rsmf
