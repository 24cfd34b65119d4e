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
  const auto tr = [](const char* text) { return KeyboardHelp::tr(text); };
  return {{tr("Move"),
           {{{u"↑"_s, u"↓"_s}, tr("Previous and next message")},
            {{native(u"PgUp"_s), native(u"PgDown"_s)}, tr("A page up and down")},
            {{native(u"Home"_s), native(u"End"_s)}, tr("First and newest message")},
            {{u"G"_s}, tr("Go to a day")},
            {{u"P"_s}, tr("The conversation as it stood in the past")},
            {{native(u"Return"_s)}, tr("Open the attachment")}}},
          {tr("Write"),
           {{{u"A"_s}, tr("Answer the message, where words can be sent")},
            {{u"+"_s}, tr("React to it")},
            {{native(u"Ctrl+Return"_s)}, tr("Send what is written")}}},
          {tr("Find"),
           {{{u"/"_s}, tr("Search in this conversation")},
            {{u"["_s, u"]"_s}, tr("Previous and next hit")},
            {{u"{"_s, u"}"_s}, tr("Previous and next conflict")},
            {{u"N"_s}, tr("Note a finding on a conflict")}}},
          {tr("Select"),
           {{{native(u"Space"_s)}, tr("Select or deselect the message")},
            {{native(u"Shift+Up"_s), native(u"Shift+Down"_s)}, tr("Extend the selection")},
            {{native(u"Ctrl+A"_s)}, tr("Select the whole conversation")},
            {{native(u"Ctrl+C"_s)}, tr("Copy what is selected")},
            {{native(u"Esc"_s)}, tr("Select nothing; then leave the past")}}},
          {tr("Decide"),
           {{{u"D"_s}, tr("Declare what is selected, or the whole conversation")},
            {{u"H"_s}, tr("Put it under hold; again to confirm")},
            {{u"C"_s}, tr("File what is selected to a case, or the whole conversation")},
            {{u"E"_s}, tr("Export what is selected, or the whole conversation")},
            {{u"R"_s}, tr("Redact what is selected")},
            {{u"V"_s}, tr("Show redactions as they will be produced")},
            {{u"T"_s}, tr("Begin and end tagging")},
            {{u"1"_s, u"9"_s}, tr("While tagging: choose a tag, and go on where one is enough")},
            {{native(u"Backspace"_s)}, tr("While tagging: take the last choice back")}}}};
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
