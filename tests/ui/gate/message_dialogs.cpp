#include "tests/ui/gate/message_dialogs.h"

#include "tests/ui/conversations/fake_composer.h"
#include "ui/conversations/choices_dialog.h"
#include "ui/conversations/opt_in_sheet.h"
#include "ui/conversations/sensitive_sheet.h"
#include "ui/conversations/template_dialog.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

/// The dialog over a fake that goes with it.
QDialog* over(FakeComposer* desk, QDialog* dialog) {
  QObject::connect(dialog, &QObject::destroyed, [desk] { delete desk; });
  return dialog;
}

} // namespace

std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfMessages() {
  return {
      {u"ChoicesDialog"_s, [](QWidget* parent) { return new ui::ChoicesDialog(u"Is Friday still good?"_s, parent); }},
      {u"OptInSheet"_s,
       [](QWidget* parent) {
         auto* desk = new FakeComposer;
         desk->addOptIns();
         const ui::OptInSheet::Shown shown{MessageId::fromNumber(7), u"You may send me your offers"_s,
                                           QDate(2026, 2, 3)};
         return over(desk, new ui::OptInSheet(*desk, ConversationId(), shown, parent));
       }},
      {u"SensitiveSheet"_s,
       [](QWidget* parent) { return new ui::SensitiveSheet(u"PO-4711"_s, SensitiveMark::Category::Health, parent); }},
      {u"TemplateDialog"_s, [](QWidget* parent) {
         auto* desk = new FakeComposer;
         return over(desk, new ui::TemplateDialog(*desk, u"whatsapp"_s, parent));
       }}};
}

} // namespace muniment::tests
