#include "core/evidence/package_options.h"

#include <algorithm>
#include <array>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kFormats{PackageFormat::Rsmf, PackageFormat::LoadFile, PackageFormat::BagIt, PackageFormat::Pdf,
                              PackageFormat::Eml};
constexpr std::array kNames{"rsmf"_L1, "loadfile"_L1, "bagit"_L1, "pdf"_L1, "eml"_L1};

} // namespace

std::span<const PackageFormat> allFormats() { return kFormats; }

QLatin1StringView nameOf(PackageFormat format) { return kNames[static_cast<std::size_t>(format)]; }

std::optional<PackageFormat> packageFormat(QStringView name) {
  const auto found = std::ranges::find_if(kNames, [&](QLatin1StringView known) { return name == known; });
  return found == kNames.end() ? std::nullopt
                               : std::optional(kFormats[static_cast<std::size_t>(found - kNames.begin())]);
}

Json PackageOptions::describe() const {
  return Json::Object{{u"attachments"_s, attachments},
                      {u"confidentiality"_s, confidentiality},
                      {u"format"_s, nameOf(format)},
                      {u"redactions"_s, redactions},
                      {u"tags"_s, tags},
                      {u"zone"_s, zone}};
}

} // namespace muniment::evidence
