#pragma once

#include "core/formats/whatsapp/source_message.h"
#include "core/formats/whatsapp/text_markers.h"
#include "core/formats/whatsapp/text_style.h"

#include <string_view>

namespace muniment::formats::whatsapp {

/// Finds out what a body is: typed text, or words that WhatsApp put in the place of something else.
class TextBody final {
 public:
  /// How far direction marks can be trusted to tell WhatsApp's words from typed ones.
  enum class Marks : std::uint8_t {
    None,   ///< the format has none, or they were lost
    Likely, ///< there are some, in a file that was saved again
    Sure    ///< the file is as the phone wrote it
  };

  TextBody(const HeaderStyle& style, Marks marks);

  /// `text` is valid UTF-8 without its last line end; `isMarked` tells of a mark before the header.
  void read(std::string_view text, bool isMarked, SourceMessage& into) const;

 private:
  [[nodiscard]] bool isBracket() const { return m_frame == HeaderFrame::Bracket; }
  [[nodiscard]] bool mayBeGenerated(std::string_view part) const;
  [[nodiscard]] std::string_view takeEdited(std::string_view text, SourceMessage& into) const;
  [[nodiscard]] bool readWhole(std::string_view text, SourceMessage& into) const;
  [[nodiscard]] bool readParenthesis(std::string_view line, std::string_view rest, SourceMessage& into) const;
  [[nodiscard]] bool readAngles(std::string_view text, bool isMarked, SourceMessage& into) const;
  [[nodiscard]] bool readAngle(std::string_view before, std::string_view inner, bool isGenerated,
                               SourceMessage& into) const;
  [[nodiscard]] bool readOmitted(std::string_view text, SourceMessage& into) const;
  [[nodiscard]] bool readOmittedLine(std::string_view line, std::string_view rest, SourceMessage& into) const;
  [[nodiscard]] bool readLocation(std::string_view text, std::string_view line, SourceMessage& into) const;
  [[nodiscard]] bool readPoll(std::string_view text, std::string_view line, SourceMessage& into) const;
  void readMarked(std::string_view text, bool isMarked, SourceMessage& into) const;

  HeaderFrame m_frame;
  Marks m_marks;
  Markers m_markers;
};

} // namespace muniment::formats::whatsapp
