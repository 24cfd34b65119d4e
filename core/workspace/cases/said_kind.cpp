#include "core/workspace/cases/said_kind.h"

#include <algorithm>
#include <array>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// How files with these endings begin.
struct Beginning final {
  QLatin1StringView endings;
  QByteArrayView bytes;
  qsizetype at = 0;
};

constexpr std::array kBeginnings = {
    Beginning{"png"_L1, "\x89PNG"},
    Beginning{"jpg jpeg"_L1, "\xff\xd8\xff"},
    Beginning{"gif"_L1, "GIF8"},
    Beginning{"webp"_L1, "WEBP", 8},
    Beginning{"zip docx xlsx pptx odt ods odp"_L1, "PK"},
    Beginning{"doc xls ppt msg"_L1, "\xd0\xcf\x11\xe0"},
};
/// What computers carry out: Windows, Linux, macOS, scripts.
constexpr std::array<QByteArrayView, 5> kPrograms = {"MZ",
                                                     "\x7f"
                                                     "ELF",
                                                     "\xcf\xfa\xed\xfe", "\xca\xfe\xba\xbe", "#!"};

} // namespace

bool contradicts(const QString& name, QByteArrayView head) {
  const QString ending = name.contains(u'.') ? name.section(u'.', -1).toLower() : QString();
  if (ending == "pdf"_L1)
    return !head.contains("%PDF-");
  for (const Beginning& known : kBeginnings) {
    if (QString(known.endings).split(u' ').contains(ending))
      return !head.sliced(std::min(known.at, head.size())).startsWith(known.bytes);
  }
  static constexpr std::array kTexts = {""_L1, "txt"_L1, "csv"_L1, "xml"_L1, "json"_L1, "edi"_L1, "html"_L1};
  return std::ranges::find(kTexts, ending) != kTexts.end() &&
         std::ranges::any_of(kPrograms, [&](QByteArrayView program) { return head.startsWith(program); });
}

} // namespace muniment::workspace
