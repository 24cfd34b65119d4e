#pragma once

#include "core/formats/edi/status_tracks.h"
#include "core/formats/edi/value.h"

#include <string_view>
#include <vector>

namespace muniment::formats::edi {

/// One fault that an answer names.
struct AnswerNote final {
  std::string_view list; ///< the code list, for codeText; empty where the code is the partner's own
  Value code;
  std::string segment;  ///< tag of the segment in the answered document
  std::string position; ///< of that segment, from 1, as stated
  std::string element;
  Value badValue;
  Value text;
};

/// What a document says about another one. What is answered is named by whichever of these are not empty.
struct Answer final {
  Value interchange;  ///< ISA13 or UNB05
  Value group;        ///< GS06
  Value groupKind;    ///< GS01
  Value message;      ///< ST02 or UNH01; empty where a whole group or interchange is answered
  Value messageKind;  ///< ST01 or the message type
  Value document;     ///< number of the business document, or its payload id
  Value documentKind; ///< as the answer says it
  Value code;
  StatusTracks says;
  std::vector<AnswerNote> notes;
};

} // namespace muniment::formats::edi
