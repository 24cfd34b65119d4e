#include "core/connect/whatsapp/template_definition.h"

namespace muniment::connect::whatsapp {
namespace {

QString textOf(const ForeignJson& value, QStringView name) {
  const ForeignJson* member = value.member(name);
  return member ? member->text() : QString();
}

void readButtons(const ForeignJson& component, TemplateDefinition& into) {
  const ForeignJson* buttons = component.member(u"buttons");
  if (!buttons)
    return;
  for (const ForeignJson& button : buttons->elements())
    into.buttons.push_back({textOf(button, u"type").toUpper(), textOf(button, u"text"), textOf(button, u"url")});
}

void readComponent(const ForeignJson& component, TemplateDefinition& into) {
  const QString type = textOf(component, u"type").toUpper();
  if (type == u"HEADER") {
    into.headerFormat = textOf(component, u"format").toUpper();
    into.header = textOf(component, u"text");
  } else if (type == u"BODY") {
    into.body = textOf(component, u"text");
  } else if (type == u"FOOTER") {
    into.footer = textOf(component, u"text");
  } else if (type == u"BUTTONS") {
    readButtons(component, into);
  }
}

} // namespace

TemplateDefinition readTemplate(const ForeignJson& item) {
  TemplateDefinition made;
  made.id = textOf(item, u"id");
  made.name = textOf(item, u"name");
  made.language = textOf(item, u"language");
  made.category = textOf(item, u"category").toUpper();
  made.status = textOf(item, u"status").toUpper();
  made.named = textOf(item, u"parameter_format").toUpper() == u"NAMED";
  if (const ForeignJson* quality = item.member(u"quality_score"))
    made.quality = quality->isObject() ? textOf(*quality, u"score").toUpper() : quality->text().toUpper();
  if (const ForeignJson* components = item.member(u"components")) {
    for (const ForeignJson& component : components->elements())
      readComponent(component, made);
  }
  return made;
}

} // namespace muniment::connect::whatsapp
