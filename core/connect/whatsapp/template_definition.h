#pragma once

#include "core/connect/http/foreign_json.h"

namespace muniment::connect::whatsapp {

/// A template of messages as the service knows it.
struct TemplateDefinition final {
  struct Button final {
    QString type; ///< `QUICK_REPLY`, `URL`, …
    QString text;
    QString url;
  };

  QString id;
  QString name;
  QString language;
  QString category;     ///< `UTILITY`, `MARKETING`, `AUTHENTICATION`
  QString status;       ///< `APPROVED`, `PENDING`, `REJECTED`, `PAUSED`, `DISABLED`, …
  QString quality;      ///< `GREEN`, `YELLOW`, `RED`; empty where unknown
  QString headerFormat; ///< `TEXT`, `IMAGE`, `VIDEO`, `DOCUMENT`, `LOCATION`; empty without a header
  QString header;
  QString body;
  QString footer;
  std::vector<Button> buttons;
  bool named = false; ///< blanks have names instead of numbers

  [[nodiscard]] bool needsFile() const { return !headerFormat.isEmpty() && headerFormat != u"TEXT"; }
  /// Marketing and the like may be stopped by the person who gets it; what is needed for an affair may not.
  [[nodiscard]] bool isMarketing() const { return category == u"MARKETING"; }
};

/// One of a list of templates. Parts of unknown kinds are left out; it is still refused later when it cannot be filled.
[[nodiscard]] TemplateDefinition readTemplate(const ForeignJson& item);

} // namespace muniment::connect::whatsapp
