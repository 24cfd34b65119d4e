#include "core/formats/whatsapp/text_title.h"

#include "core/formats/whatsapp/text_unicode.h"

#include <array>

namespace muniment::formats::whatsapp {
namespace {

// What phones put before the title; the longer comes before its beginnings.
constexpr std::array<std::string_view, 25> kPrefixes{"WhatsApp Chat with ",       "WhatsApp Chat - ",
                                                     "WhatsApp Chat mit ",        "WhatsApp-Chat mit ",
                                                     "Chat de WhatsApp con ",     "Chat de WhatsApp com ",
                                                     "Чат WhatsApp с контактом ", "Чат WhatsApp с ",
                                                     "Чат WhatsApp із ",          "Чат WhatsApp з ",
                                                     "Chat WhatsApp con ",        "Conversa do WhatsApp com ",
                                                     "Conversa no WhatsApp com ", "Conversa de WhatsApp amb ",
                                                     "Discussion WhatsApp avec ", "Chat WhatsApp s uživatelem ",
                                                     "Chat WhatsApp dengan ",     "WhatsApp-chat met ",
                                                     "WhatsApp-chatt med ",       "WhatsApp Chat met ",
                                                     "WhatsApp-chat med ",        "Czat WhatsApp z: ",
                                                     "Czat WhatsApp z ",          "WhatsApp-keskustelu: ",
                                                     "WhatsApp Chat – "};

constexpr std::array<std::string_view, 2> kEndings{".txt", ".zip"};

/// The bytes of `name` that `prefix` takes, with other spaces or `_` for its spaces; 0 when it does not begin so.
std::size_t match(std::string_view name, std::string_view prefix) {
  const char* at = name.data();
  const char* const end = at + name.size();
  for (const char wanted : prefix) {
    at = wanted == ' ' ? skipMarks(at, end) : at;
    const CodePoint c = decode(at, end);
    const bool isGap = wanted == ' ' && c.size > 0 && (isSpace(c.value) || c.value == '_');
    if (!isGap && (at == end || *at != wanted))
      return 0;
    at += isGap ? c.size : 1;
  }
  return static_cast<std::size_t>(at - name.data());
}

} // namespace

std::string titleFromFileName(std::string_view name) {
  name = name.substr(name.find_last_of("/\\") + 1);
  for (const std::string_view ending : kEndings) {
    if (name.ends_with(ending))
      name.remove_suffix(ending.size());
  }
  for (const std::string_view prefix : kPrefixes) {
    if (const std::size_t size = match(name, prefix); size > 0)
      return std::string(trimmed(name.substr(size)));
  }
  return {};
}

} // namespace muniment::formats::whatsapp
