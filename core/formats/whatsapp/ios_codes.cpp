#include "core/formats/whatsapp/ios_codes.h"

#include <span>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::int64_t kGroupEvent = 6;
constexpr std::int64_t kNotice = 10;

struct Family final {
  std::int64_t event;
  std::string_view name;
};

constexpr Family kGroupEvents[] = {
    {1, "subject"},      {2, "added"},      {3, "left"},       {4, "icon"},       {5, "icon"},
    {7, "removed"},      {10, "admin"},     {11, "admin"},     {12, "created"},   {15, "joined"},
    {17, "description"}, {18, "settings"},  {19, "settings"},  {20, "settings"},  {21, "settings"},
    {22, "description"}, {23, "invite"},    {26, "timer"},     {30, "community"}, {31, "community"},
    {33, "community"},   {39, "community"}, {42, "settings"},  {43, "community"}, {50, "added"},
    {51, "community"},   {56, "subject"},   {57, "community"}, {60, "community"}, {61, "community"},
    {64, "community"},
};

constexpr Family kNotices[] = {
    {1, "call"},   {2, "encryption"}, {3, "code"},      {4, "call"},      {5, "number"},    {6, "number"},
    {21, "call"},  {22, "call"},      {25, "business"}, {26, "business"}, {29, "business"}, {30, "business"},
    {34, "block"}, {35, "block"},     {36, "code"},     {38, "business"}, {40, "call"},     {41, "call"},
    {45, "call"},  {46, "call"},      {47, "kept"},     {51, "privacy"},  {56, "contact"},
};

std::string_view familyIn(std::span<const Family> families, std::int64_t event) {
  for (const Family& family : families)
    if (family.event == event)
      return family.name;
  return {};
}

} // namespace

MessageKind iosKind(std::int64_t type, std::int64_t event) {
  switch (type) {
  case 0:
  case 7:
  case 25:
  case 31:
  case 34:
    return MessageKind::Text;
  case 1:
  case 38:
    return MessageKind::Image;
  case 2:
  case 11:
  case 39:
  case 54:
    return MessageKind::Video;
  case 3:
  case 53:
    return MessageKind::Audio;
  case 4:
    return MessageKind::Contact;
  case 5:
    return MessageKind::Location;
  case 8:
    return MessageKind::Document;
  case kNotice:
    return iosSystemFamily(type, event) == "call" ? MessageKind::Call : MessageKind::System;
  case kGroupEvent:
  case 28:
  case 73:
    return MessageKind::System;
  case 14:
    return MessageKind::Deleted;
  case 15:
    return MessageKind::Sticker;
  case 46:
    return MessageKind::Poll;
  case 59:
    return MessageKind::Call;
  default:
    return MessageKind::Unknown;
  }
}

std::string_view iosSystemFamily(std::int64_t type, std::int64_t event) {
  if (type == 28)
    return "timer";
  if (type == 73)
    return "privacy";
  if (type == kGroupEvent)
    return familyIn(kGroupEvents, event);
  return type == kNotice ? familyIn(kNotices, event) : std::string_view();
}

bool isIosViewOnce(std::int64_t type) { return type == 38 || type == 39 || type == 53; }

} // namespace muniment::formats::whatsapp
