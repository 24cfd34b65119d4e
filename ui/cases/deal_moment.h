#pragma once

#include "core/base/instant.h"
#include "ui/cases/case_mark.h"

#include <optional>
#include <vector>

namespace muniment::ui {

/// One moment of a deal: a document, a message, or a message and the document that it speaks of, as it stood then.
struct DealMoment final {
  struct Side final {
    QString title; ///< of a document its name, of a message who says it
    QString end;   ///< amount of a document
    QString text;
    std::vector<CaseMark> marks;
    Tone tone = Tone::Neutral; ///< of the edge
    int hue = 0;
    bool isOwn = false;
    QString subject; ///< aggregate that can be opened
  };

  QString id;
  Instant at;
  bool isPin = false; ///< both sides are there, and the message takes a stand on that state of the document
  std::optional<Side> paper;
  std::optional<Side> message;
};

} // namespace muniment::ui
