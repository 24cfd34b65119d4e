#include "ui/search/thing_words.h"

#include "ui/kit/visible_text.h"

namespace muniment::ui {

using Kind = workspace::FindThings::Kind;

Icon ThingWords::icon(Kind kind) {
  switch (kind) {
  case Kind::Person:
    return Icon::Person;
  case Kind::Conversation:
    return Icon::Chat;
  case Kind::Case:
    return Icon::Briefcase;
  case Kind::Record:
    return Icon::Archive;
  case Kind::Document:
    break;
  }
  return Icon::Document;
}

QString ThingWords::title(const Line& line) { return visibleText(line.title).simplified(); }

QString ThingWords::name(const Line& line) {
  const QString number = visibleText(line.number).simplified();
  switch (line.kind) {
  case Kind::Person:
    return number.isEmpty() || number == title(line) ? tr("Person") : tr("Person, %1").arg(number);
  case Kind::Conversation:
    return tr("Conversation");
  case Kind::Case:
    return tr("Case %1").arg(number);
  case Kind::Record:
    return tr("Record %1").arg(number);
  case Kind::Document:
    break;
  }
  return number.isEmpty() ? tr("Document") : tr("Document %1").arg(number);
}

} // namespace muniment::ui
