#include "core/formats/whatsapp/text_body.h"

#include "core/formats/whatsapp/text_media_name.h"
#include "core/formats/whatsapp/text_system.h"
#include "core/formats/whatsapp/text_unicode.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::size_t kLongestPhrase = 160;
// A marker with the longest file name, and how many places are looked at: bodies may be made to be slow.
constexpr std::size_t kLongestMarker = 2048;
constexpr int kMostPlaces = 64;

/// The kind of what a marker says was left out; nothing for other markers.
std::optional<MessageKind> omittedKind(std::optional<Marker> marker) {
  if (!marker)
    return std::nullopt;
  switch (*marker) {
  case Marker::MediaOmitted:
    return MessageKind::Unknown;
  case Marker::ImageOmitted:
    return MessageKind::Image;
  case Marker::VideoOmitted:
  case Marker::GifOmitted:
    return MessageKind::Video;
  case Marker::AudioOmitted:
    return MessageKind::Audio;
  case Marker::StickerOmitted:
    return MessageKind::Sticker;
  case Marker::DocumentOmitted:
    return MessageKind::Document;
  case Marker::ContactOmitted:
    return MessageKind::Contact;
  default:
    return std::nullopt;
  }
}

/// Where a direction mark stands in `text`, from `at` on. Both marks begin alike in UTF-8.
std::size_t findMark(std::string_view text, std::size_t at) {
  for (at = text.find("\xE2\x80", at); at != kNone; at = text.find("\xE2\x80", at + 2)) {
    if (at + 2 < text.size() && (text[at + 2] == '\x8E' || text[at + 2] == '\x8F'))
      return at;
  }
  return kNone;
}

bool endsWithMark(std::string_view text) {
  return text.size() >= 3 && startsWithDirectionMark(text.substr(text.size() - 3));
}

/// What stands before the first `•`, which separates a document's title from its number of pages.
std::string_view titleOf(std::string_view text) { return trimmed(text.substr(0, text.find("\u2022"))); }

void attach(SourceMessage& into, std::string_view name, MessageKind kind, bool isOmitted) {
  into.hasAttachment = true;
  into.attachment.name = name;
  into.attachment.isOmitted = isOmitted;
  into.kind = kind;
}

std::string_view lineAt(std::string_view text, std::size_t at) { return text.substr(at, text.find('\n', at) - at); }

/// The line from `at`, as far as a marker could reach.
std::string_view reachAt(std::string_view text, std::size_t at) { return lineAt(text.substr(at, kLongestMarker), 0); }

} // namespace

TextBody::TextBody(const HeaderStyle& style, Marks marks) : m_frame(style.frame), m_marks(marks) {}

bool TextBody::mayBeGenerated(std::string_view part) const {
  return m_marks != Marks::Sure || startsWithDirectionMark(part);
}

std::string_view TextBody::takeEdited(std::string_view text, SourceMessage& into) const {
  const std::string_view whole = withoutMarksAround(text);
  if (!whole.ends_with('>'))
    return text;
  const std::size_t open = text.rfind('<');
  if (open == kNone || text.size() - open > kLongestPhrase || m_markers.find(text.substr(open)) != Marker::Edited)
    return text;
  if (m_marks == Marks::Sure && !endsWithMark(text.substr(0, open)) && !startsWithDirectionMark(text.substr(open + 1)))
    return text;
  into.isEdited = true;
  text = text.substr(0, open);
  while (endsWithMark(text) || text.ends_with(' ') || text.ends_with('\n'))
    text.remove_suffix(endsWithMark(text) ? 3 : 1);
  return text;
}

bool TextBody::readWhole(std::string_view text, SourceMessage& into) const {
  if (text.size() > kLongestPhrase || !mayBeGenerated(text))
    return false;
  const auto marker = m_markers.find(text);
  const bool isCall = marker == Marker::MissedCall || (startsWithDirectionMark(text) && m_markers.isCall(text));
  if (isCall)
    into.kind = MessageKind::Call;
  else if (marker == Marker::Deleted || marker == Marker::DeletedByOwner) {
    into.kind = MessageKind::Deleted;
    into.isDeleted = true;
    into.isFromOwner = marker == Marker::DeletedByOwner;
    into.text.clear();
  } else if (marker == Marker::LiveLocation)
    into.kind = MessageKind::Location;
  else if (marker == Marker::ViewOnce && (!isBracket() || startsWithDirectionMark(text))) {
    into.kind = MessageKind::Unknown;
    into.isViewOnce = true;
  } else
    return false;
  return true;
}

bool TextBody::readParenthesis(std::string_view line, std::string_view rest, SourceMessage& into) const {
  if (isBracket() || line.find(')') == kNone)
    return false;
  const std::string_view whole = trimmed(line);
  const std::size_t open = whole.rfind(" (");
  if (!whole.ends_with(')') || open == kNone || open == 0)
    return false;
  const std::string_view name = trimmed(whole.substr(0, open));
  const std::string_view phrase = whole.substr(open + 2, whole.size() - open - 3);
  const MediaName media = readMediaName(name);
  const bool isKnown = phrase.size() < kLongestPhrase && m_markers.find(phrase) == Marker::FileAttached;
  const bool isLikely = media.isOfWhatsApp || (startsWithDirectionMark(line) && hasExtension(name));
  if (!isKnown && !isLikely)
    return false;
  attach(into, name, media.kind, false);
  into.text = rest;
  return true;
}

bool TextBody::readAngle(std::string_view before, std::string_view inner, bool isGenerated, SourceMessage& into) const {
  const std::string_view phrase = trimmed(inner);
  const std::size_t colon = phrase.find(": ");
  std::string_view name;
  if (colon != kNone && colon < kLongestPhrase && m_markers.find(phrase.substr(0, colon)) == Marker::Attached)
    name = trimmed(phrase.substr(colon + 2));
  else if (const std::size_t space = phrase.rfind(' ');
           space != kNone && m_markers.find(phrase.substr(space)) == Marker::Attached)
    name = trimmed(phrase.substr(0, space));
  else if (m_markers.find(phrase) == Marker::Attached)
    name = titleOf(before);
  else if (colon != kNone && (isGenerated || readMediaName(phrase.substr(colon + 2)).isOfWhatsApp))
    name = trimmed(phrase.substr(colon + 2));
  if (name.empty() || name.size() > 1024)
    return false;
  attach(into, name, readMediaName(name).kind, false);
  return true;
}

bool TextBody::readAngles(std::string_view text, bool isMarked, SourceMessage& into) const {
  if (!isBracket())
    return false;
  int places = 0;
  for (std::size_t open = text.find('<'); open != kNone && places < kMostPlaces; open = text.find('<', open + 1)) {
    ++places;
    const std::string_view line = reachAt(text, open);
    const std::size_t close = line.rfind('>');
    if (close == kNone || close == 0)
      continue;
    const std::string_view inner = line.substr(1, close - 1);
    const std::string_view before = text.substr(0, open);
    const bool isGenerated = isMarked || endsWithMark(before) || startsWithDirectionMark(inner);
    if ((m_marks == Marks::Sure && !isGenerated) || !readAngle(before, inner, isGenerated, into))
      continue;
    const std::string_view caption = trimmed(before);
    const std::string_view after = trimmed(text.substr(open + close + 1));
    into.text.clear();
    if (!std::string_view(into.attachment.name).ends_with(titleOf(before)))
      into.text = caption;
    if (!into.text.empty() && !after.empty())
      into.text += '\n';
    into.text += after;
    return true;
  }
  return false;
}

bool TextBody::readOmitted(std::string_view text, SourceMessage& into) const {
  std::size_t start = startsWithDirectionMark(text) || m_marks == Marks::Sure ? findMark(text, 0) : 0;
  for (int places = 0; start != kNone && places < kMostPlaces; start = findMark(text, start + 1), ++places) {
    const std::string_view line = reachAt(text, start);
    const std::size_t next = findMark(line, 3);
    const std::string_view part = line.substr(0, next);
    const auto kind = part.size() < kLongestPhrase ? omittedKind(m_markers.find(part)) : std::nullopt;
    if (!kind)
      continue;
    const std::string_view before = trimmed(text.substr(0, start));
    const bool hasName = kind == MessageKind::Document;
    attach(into, hasName ? titleOf(before) : std::string_view(), *kind, true);
    into.text = hasName ? std::string_view() : before;
    const std::string_view after = trimmed(text.substr(start + part.size()));
    if (!into.text.empty() && !after.empty())
      into.text += '\n';
    into.text += after;
    return true;
  }
  return false;
}

bool TextBody::readOmittedLine(std::string_view line, std::string_view rest, SourceMessage& into) const {
  const std::string_view phrase = trimmed(line);
  if (!phrase.starts_with('<') || !phrase.ends_with('>') || phrase.size() >= kLongestPhrase)
    return false;
  const auto kind = omittedKind(m_markers.find(phrase));
  // In a language that is not known, words in angle brackets alone are taken for the marker.
  const bool isLikely = rest.empty() && phrase.find_first_of(":./=\"") == kNone && phrase.find(' ') != kNone;
  if (!kind && !isLikely)
    return false;
  attach(into, {}, kind.value_or(MessageKind::Unknown), true);
  into.text = rest;
  return true;
}

bool TextBody::readLocation(std::string_view text, std::string_view line, SourceMessage& into) const {
  const std::size_t link = text.find("https://");
  if (link == kNone)
    return false;
  const std::string_view url = text.substr(link);
  const bool isMap = url.starts_with("https://maps.google.com/?q=");
  const bool isPlace = isMap || url.starts_with("https://foursquare.com/v/");
  if (!isPlace || url.find_first_of(" \n") != kNone)
    return false;
  const std::string_view label = trimmed(text.substr(0, link));
  const bool isLabel = label.ends_with(':') && label.size() < kLongestPhrase && link < line.size();
  const bool isKnownWord = isLabel && m_markers.find(label.substr(0, label.size() - 1)) == Marker::Location;
  const bool isNamedPlace = !label.empty() && (isLabel || (link > 0 && text[link - 1] == '\n'));
  if (!(isMap && isKnownWord && mayBeGenerated(text)) && !isNamedPlace)
    return false;
  into.kind = MessageKind::Location;
  return true;
}

bool TextBody::readPoll(std::string_view text, std::string_view line, SourceMessage& into) const {
  const std::string_view title = trimmed(line);
  if (!title.ends_with(':') || title.size() > kLongestPhrase || std::ranges::count(text, '\n') < 2)
    return false;
  const bool isKnown = m_markers.find(title.substr(0, title.size() - 1)) == Marker::PollTitle;
  const bool hasMarkedOption = text.find("\n\u200E") != kNone || text.find("\n\u200F") != kNone;
  if (!(isKnown && mayBeGenerated(text)) && !(startsWithDirectionMark(text) && hasMarkedOption))
    return false;
  into.kind = MessageKind::Poll;
  return true;
}

void TextBody::readMarked(std::string_view text, bool isMarked, SourceMessage& into) const {
  const std::size_t mark = isBracket() ? findMark(text, 0) : kNone;
  if (isMarked && m_marks == Marks::Sure && mark != kNone) {
    const std::string_view title = titleOf(text.substr(0, mark));
    const bool isName = hasExtension(title);
    attach(into, isName ? title : std::string_view(), isName ? readMediaName(title).kind : MessageKind::Unknown, true);
    return;
  }
  if (mark != 0)
    return;
  into.system = systemFamilyOf(text);
  if (m_marks == Marks::Sure || !into.system.empty())
    into.kind = MessageKind::System;
}

void TextBody::read(std::string_view text, bool isMarked, SourceMessage& into) const {
  text = takeEdited(text, into);
  into.kind = text.empty() ? MessageKind::Unknown : MessageKind::Text;
  into.text = text;
  if (text.empty() || readWhole(text, into))
    return;
  const std::string_view line = lineAt(text, 0);
  const std::string_view rest = line.size() < text.size() ? text.substr(line.size() + 1) : std::string_view();
  if (readParenthesis(line, rest, into) || readAngles(text, isMarked, into))
    return;
  if (isBracket() ? readOmitted(text, into) : readOmittedLine(line, rest, into))
    return;
  if (!readLocation(text, line, into) && !readPoll(text, line, into))
    readMarked(text, isMarked, into);
}

} // namespace muniment::formats::whatsapp
