#pragma once

#include "core/formats/exchange/custom_field.h"

#include <vector>

namespace muniment::formats::bagit {

/// What bag-info.txt says; Payload-Oxum is added by the writer. Order and repetition are kept.
using BagInfo = std::vector<exchange::CustomField>;

} // namespace muniment::formats::bagit
