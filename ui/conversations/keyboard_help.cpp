#include "ui/conversations/keyboard_help.h"

#include "ui/kit/chip.h"
#include "ui/kit/plain_label.h"

#include <QtGui/QKeySequence>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

struct Key final {
  QStringList keys;
  QString act;
};
struct KeyGroup final {
  QString title;
  std::vector<Key> keys;
};

QString native(const QString& keys) { return QKeySequence(keys).toString(QKeySequence::NativeText); }

std::vector<KeyGroup> keyGroups() {
  return {{KeyboardHelp::tr("Move"),
           {{{u"↑"_s, u"↓"_s}, KeyboardHelp::tr("Previous and next message")},
            {{native(u"PgUp"_s), native(u"PgDown"_s)}, KeyboardHelp::tr("A page up and down")},
            {{native(u"Home"_s), native(u"End"_s)}, KeyboardHelp::tr("First and newest message")},
            {{u"G"_s}, KeyboardHelp::tr("Go to a day")},
            {{u"P"_s}, KeyboardHelp::tr("The conversation as it stood in the past")},
            {{native(u"Return"_s)}, KeyboardHelp::tr("Open the attachment")}}},
          {KeyboardHelp::tr("Listen"),
           {{{native(u"Space"_s)}, KeyboardHelp::tr("Play or pause the voice note")},
            {{u"←"_s, u"→"_s}, KeyboardHelp::tr("Some seconds back and on")},
            {{u"<"_s, u">"_s}, KeyboardHelp::tr("Slower and faster")}}},
          {KeyboardHelp::tr("Write"),
           {{{u"A"_s}, KeyboardHelp::tr("Answer the message, where words can be sent")},
            {{u"+"_s}, KeyboardHelp::tr("React to it")},
            {{native(u"Ctrl+Return"_s)}, KeyboardHelp::tr("Send what is written")}}},
          {KeyboardHelp::tr("Find"),
           {{{u"/"_s}, KeyboardHelp::tr("Search in this conversation")},
            {{u"["_s, u"]"_s}, KeyboardHelp::tr("Previous and next hit")},
            {{u"{"_s, u"}"_s}, KeyboardHelp::tr("Previous and next conflict")},
            {{u"N"_s}, KeyboardHelp::tr("Note a finding on a conflict")}}},
          {KeyboardHelp::tr("Select"),
           {{{native(u"Ctrl+Space"_s)}, KeyboardHelp::tr("Select or deselect the message")},
            {{native(u"Shift+Up"_s), native(u"Shift+Down"_s)}, KeyboardHelp::tr("Extend the selection")},
            {{native(u"Ctrl+A"_s)}, KeyboardHelp::tr("Select the whole conversation")},
            {{native(u"Ctrl+C"_s)}, KeyboardHelp::tr("Copy what is selected")},
            {{native(u"Esc"_s)}, KeyboardHelp::tr("Select nothing; then leave the past")}}},
          {KeyboardHelp::tr("Decide"),
           {{{u"D"_s}, KeyboardHelp::tr("Declare what is selected, or the whole conversation")},
            {{u"H"_s}, KeyboardHelp::tr("Put it under hold; again to confirm")},
            {{u"C"_s}, KeyboardHelp::tr("File what is selected to a case, or the whole conversation")},
            {{u"E"_s}, KeyboardHelp::tr("Export what is selected, or the whole conversation")},
            {{u"R"_s}, KeyboardHelp::tr("Redact what is selected")},
            {{u"V"_s}, KeyboardHelp::tr("Show redactions as they will be produced")},
            {{u"T"_s}, KeyboardHelp::tr("Begin and end tagging")},
            {{u"1"_s, u"9"_s}, KeyboardHelp::tr("While tagging: choose a tag, and go on where one is enough")},
            {{native(u"Backspace"_s)}, KeyboardHelp::tr("While tagging: take the last choice back")}}}};
}

} // namespace

KeyboardHelp::KeyboardHelp(QWidget* parent) : QDialog(parent) {
  setObjectName(u"keyboardHelp"_s);
  setWindowTitle(tr("Keyboard"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(6);
  column->addWidget(new PlainLabel(tr("Keyboard"), TextRole::DialogTitle));
  for (const KeyGroup& group : keyGroups()) {
    column->addSpacing(8);
    column->addWidget(new PlainLabel(group.title, TextRole::SmallStrong, Ink::Secondary));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 190);
    grid->setColumnStretch(1, 1);
    for (const Key& key : group.keys) {
      auto* chips = new QHBoxLayout;
      chips->setSpacing(4);
      for (const QString& name : key.keys)
        chips->addWidget(new Chip(name));
      chips->addStretch(1);
      const int row = grid->rowCount();
      grid->addLayout(chips, row, 0);
      grid->addWidget(new PlainLabel(key.act), row, 1);
    }
    column->addLayout(grid);
  }
  column->addSpacing(12);
  auto* close = new QPushButton(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace muniment::ui
