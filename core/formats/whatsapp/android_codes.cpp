#include "core/formats/whatsapp/android_codes.h"

namespace muniment::formats::whatsapp {

MessageKind androidKind(std::int64_t type) {
  switch (type) {
  case 0:
    return MessageKind::Text;
  case 1:
  case 42:
    return MessageKind::Image;
  case 2:
  case 82:
    return MessageKind::Audio;
  case 3:
  case 13:
  case 43:
  case 81:
    return MessageKind::Video;
  case 4:
  case 14:
    return MessageKind::Contact;
  case 5:
  case 16:
    return MessageKind::Location;
  case 7:
  case 36:
  case 56:
  case 112:
    return MessageKind::System;
  case 8:
  case 10:
  case 90:
    return MessageKind::Call;
  case 9:
    return MessageKind::Document;
  case 15:
  case 64:
    return MessageKind::Deleted;
  case 20:
    return MessageKind::Sticker;
  case 66:
  case 106:
    return MessageKind::Poll;
  default:
    return MessageKind::Unknown;
  }
}

std::string_view androidSystemFamily(std::int64_t action) {
  struct Family final {
    std::int64_t action;
    std::string_view name;
  };
  static constexpr Family kFamilies[] = {
      {1, "subject"},    {4, "added"},       {5, "left"},         {6, "icon"},        {7, "removed"},
      {9, "broadcast"},  {10, "number"},     {11, "created"},     {12, "added"},      {13, "left"},
      {14, "removed"},   {15, "admin"},      {16, "admin"},       {18, "code"},       {19, "encryption"},
      {20, "joined"},    {21, "link"},       {27, "description"}, {28, "number"},     {29, "settings"},
      {30, "settings"},  {31, "settings"},   {32, "settings"},    {46, "business"},   {47, "business"},
      {50, "business"},  {52, "invite"},     {56, "timer"},       {57, "code"},       {58, "block"},
      {59, "timer"},     {67, "encryption"}, {68, "timer"},       {69, "encryption"}, {70, "call"},
      {75, "community"}, {78, "community"},  {79, "community"},   {81, "community"},  {82, "community"},
      {84, "approval"},  {85, "approval"},   {87, "community"},   {90, "community"},  {91, "settings"},
      {92, "settings"},  {107, "community"}, {108, "community"},  {118, "pin"},       {129, "contact"},
      {132, "channel"},  {134, "channel"},   {136, "contact"},    {155, "assistant"},
  };
  for (const Family& family : kFamilies)
    if (family.action == action)
      return family.name;
  return {};
}

} // namespace muniment::formats::whatsapp
