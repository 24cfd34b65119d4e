#pragma once

#include "core/base/json.h"

#include <QtCore/QString>

#include <variant>
#include <vector>

namespace muniment::connect::whatsapp {

struct TextContent final {
  QString body;
  bool preview = false; ///< a preview is fetched from the address in the text, which tells its host that it was sent
};

/// A file that was uploaded, or lies at an address; its kind decides what a phone does with it.
struct MediaContent final {
  QString kind; ///< `image`, `video`, `audio`, `document`, `sticker`
  QString id;
  QString link; ///< instead of the id
  QString caption;
  QString name; ///< of a document
};

/// An empty emoji takes a reaction back.
struct ReactionContent final {
  QString message;
  QString emoji;
};

struct LocationContent final {
  QString latitude; ///< decimal, as it is to be sent
  QString longitude;
  QString name;
  QString address;
};

/// Cards in the form of the interface.
struct ContactsContent final {
  Json::Array cards;
};

/// Words above the text of buttons and lists, and below it.
struct InteractiveFrame final {
  QString header;
  QString body;
  QString footer;
};

struct ButtonsContent final {
  struct Button final {
    QString id;
    QString title;
  };
  InteractiveFrame frame;
  std::vector<Button> buttons;
};

struct ListContent final {
  struct Row final {
    QString id;
    QString title;
    QString description;
  };
  struct Section final {
    QString title;
    std::vector<Row> rows;
  };
  InteractiveFrame frame;
  QString button; ///< which opens the list
  std::vector<Section> sections;
};

/// An approved template with its values in place, in the form of the interface.
struct TemplateContent final {
  QString name;
  QString language;
  Json::Array components;
};

using SendContent = std::variant<TextContent, MediaContent, ReactionContent, LocationContent, ContactsContent,
                                 ButtonsContent, ListContent, TemplateContent>;

} // namespace muniment::connect::whatsapp
