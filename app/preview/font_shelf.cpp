#include "app/preview/font_shelf.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace muniment::preview {
namespace {

constexpr std::size_t kMostFonts = 40;

/// The families that a PDF may name without bringing them, in their four styles.
constexpr std::array kFamilies{"Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats"};
/// Languages whose letters the families above often lack.
constexpr std::array kLanguages{"ar", "he", "ja", "zh-cn", "ko", "hi", "th"};

/// What libraries try on their way, whether it is there or not.
constexpr std::array kTried{"/proc/sys/vm/",        "/sys/devices/system/cpu", "/usr/share/poppler/",
                            "/usr/share/zoneinfo/", "/etc/localtime",          "/usr/lib/",
                            "/usr/share/fonts/",    "/usr/local/share/fonts/"};

std::string fileOf(FcPattern* wanted) {
  FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
  FcDefaultSubstitute(wanted);
  FcResult outcome = FcResultNoMatch;
  FcPattern* match = FcFontMatch(nullptr, wanted, &outcome);
  FcPatternDestroy(wanted);
  std::string file;
  FcChar8* name = nullptr;
  if (match && FcPatternGetString(match, FC_FILE, 0, &name) == FcResultMatch)
    file = reinterpret_cast<const char*>(name);
  if (match)
    FcPatternDestroy(match);
  return file;
}

FcPattern* patternOf(const char* family, int weight, int slant) {
  return FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family, FC_WEIGHT, FcTypeInteger, weight, FC_SLANT,
                        FcTypeInteger, slant, FC_SCALABLE, FcTypeBool, FcTrue, nullptr);
}

FcPattern* patternOf(const char* language) {
  return FcPatternBuild(nullptr, FC_LANG, FcTypeString, language, FC_SCALABLE, FcTypeBool, FcTrue, nullptr);
}

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '&' || c == '<' || c == '>')
      safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;";
    else
      safe += c;
  }
  return safe;
}

} // namespace

FontShelf::~FontShelf() {
  for (const auto& [file, descriptor] : m_files)
    ::close(descriptor);
}

std::vector<std::string> FontShelf::choose() const {
  std::vector<std::string> files;
  const auto take = [&](const std::string& file) {
    if (!file.empty() && files.size() < kMostFonts && std::ranges::find(files, file) == files.end())
      files.push_back(file);
  };
  for (const char* family : kFamilies) {
    for (const int weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD}) {
      for (const int slant : {FC_SLANT_ROMAN, FC_SLANT_ITALIC})
        take(fileOf(patternOf(family, weight, slant)));
    }
  }
  for (const char* language : kLanguages)
    take(fileOf(patternOf(language)));
  return files;
}

/// A configuration that accepts these files only, with the rules of this computer for what stands in for what.
void FontShelf::keepOnly(const std::vector<std::string>& files) {
  std::string rules = "<?xml version=\"1.0\"?><fontconfig><selectfont>";
  std::vector<std::string> accepted = files;
  for (const std::string& file : files) { // and the folders above them, which are judged by the same rules
    for (std::size_t end = file.rfind('/'); end != std::string::npos && end > 0; end = file.rfind('/', end - 1))
      accepted.push_back(file.substr(0, end));
  }
  for (const std::string& path : accepted)
    rules += "<acceptfont><glob>" + escaped(path) + "</glob></acceptfont>";
  rules += "<rejectfont><glob>*</glob></rejectfont></selectfont></fontconfig>";
  FcConfig* narrow = FcConfigCreate();
  FcConfigParseAndLoadFromMemory(narrow, reinterpret_cast<const FcChar8*>(rules.c_str()), FcTrue);
  FcConfigParseAndLoad(narrow, nullptr, FcFalse);
  FcConfigBuildFonts(narrow);
  FcConfigSetRescanInterval(narrow, 0);
  FcConfigSetCurrent(narrow);
}

void FontShelf::fill() {
  const std::vector<std::string> files = choose();
  keepOnly(files);
  for (const std::string& file : files) {
    if (const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC); descriptor >= 0)
      m_files.emplace_back(file, descriptor);
  }
}

int FontShelf::find(const char* path) const {
  for (const auto& [file, descriptor] : m_files) {
    if (std::strcmp(file.c_str(), path) == 0)
      return descriptor;
  }
  const bool isTried = std::ranges::any_of(
      kTried, [path](const char* start) { return std::strncmp(path, start, std::strlen(start)) == 0; });
  return isTried ? kMissing : kForbidden;
}

} // namespace muniment::preview
