#include "core/formats/whatsapp/text_media_name.h"

#include "core/formats/whatsapp/text_calendar.h"

#include <algorithm>
#include <array>

namespace muniment::formats::whatsapp {
namespace {

struct NameWord {
  std::string_view word;
  MessageKind kind;
};

// What stands before the date in the names that phones give.
constexpr std::array<NameWord, 12> kPrefixes{{{"PHOTO-", MessageKind::Image},
                                              {"IMG-", MessageKind::Image},
                                              {"VIDEO-", MessageKind::Video},
                                              {"VID-", MessageKind::Video},
                                              {"PTV-", MessageKind::Video},
                                              {"GIF-", MessageKind::Video},
                                              {"AUDIO-", MessageKind::Audio},
                                              {"AUD-", MessageKind::Audio},
                                              {"PTT-", MessageKind::Audio},
                                              {"STICKER-", MessageKind::Sticker},
                                              {"STK-", MessageKind::Sticker},
                                              {"DOC-", MessageKind::Document}}};

constexpr std::array<NameWord, 26> kExtensions{
    {{"jpg", MessageKind::Image},   {"jpeg", MessageKind::Image}, {"png", MessageKind::Image},
     {"gif", MessageKind::Image},   {"heic", MessageKind::Image}, {"bmp", MessageKind::Image},
     {"tif", MessageKind::Image},   {"tiff", MessageKind::Image}, {"webp", MessageKind::Sticker},
     {"was", MessageKind::Sticker}, {"mp4", MessageKind::Video},  {"mov", MessageKind::Video},
     {"3gp", MessageKind::Video},   {"mkv", MessageKind::Video},  {"avi", MessageKind::Video},
     {"webm", MessageKind::Video},  {"m4v", MessageKind::Video},  {"mp3", MessageKind::Audio},
     {"m4a", MessageKind::Audio},   {"opus", MessageKind::Audio}, {"ogg", MessageKind::Audio},
     {"aac", MessageKind::Audio},   {"amr", MessageKind::Audio},  {"wav", MessageKind::Audio},
     {"vcf", MessageKind::Contact}, {"flac", MessageKind::Audio}}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads the numbers of a date whose parts have `separator` between them, or nothing when it is 0.
std::optional<std::int64_t> dayAt(std::string_view text, char separator) {
  std::array<int, 3> parts{};
  constexpr std::array kDigits{4, 2, 2};
  std::size_t at = 0;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part > 0 && separator != 0 && (at >= text.size() || text[at++] != separator))
      return std::nullopt;
    for (int i = 0; i < kDigits[part]; ++i, ++at) {
      if (at >= text.size() || !isDigit(text[at]))
        return std::nullopt;
      parts[part] = parts[part] * 10 + (text[at] - '0');
    }
  }
  return civilDay(parts[0], parts[1], parts[2]);
}

std::string_view extensionOf(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool isSameWord(std::string_view known, std::string_view word) {
  return std::ranges::equal(known, word, {}, {}, [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
}

} // namespace

MediaName readMediaName(std::string_view name) {
  MediaName media;
  const std::string_view extension = extensionOf(name);
  for (const auto& [word, kind] : kExtensions) {
    if (isSameWord(word, extension))
      media.kind = kind;
  }
  for (const auto& [word, kind] : kPrefixes) {
    const std::size_t at = name.find(word);
    if (at == std::string_view::npos || (at > 0 && (name[at - 1] != '-' || !isDigit(name.front()))))
      continue;
    const std::string_view rest = name.substr(at + word.size());
    const auto compact = dayAt(rest, 0);
    media.day = compact ? compact : dayAt(rest, '-');
    media.isOfWhatsApp = media.day.has_value();
    if (media.isOfWhatsApp)
      media.kind = kind;
    break;
  }
  return media;
}

bool hasExtension(std::string_view name) {
  const std::string_view extension = extensionOf(name);
  const auto isPlain = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !extension.empty() && extension.size() <= 5 && extension.size() + 1 < name.size() &&
         std::ranges::all_of(extension, isPlain);
}

} // namespace muniment::formats::whatsapp
