#include "ui/redaction/redact_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/redaction/redaction_words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Part = Redaction::Part;

constexpr int kWordsHeight = 110;
constexpr QSize kSize{520, 420};
constexpr QSize kSizeWithWords{520, 600};

/// Of the same length as the text, so that places hold: the editor makes one break of two characters.
QString ofSameLength(QString text) {
  for (qsizetype at = 0; at < text.size(); ++at) {
    if (text.at(at) == u'\r')
      text[at] = at + 1 < text.size() && text.at(at + 1) == u'\n' ? u' ' : u'\n';
  }
  return text;
}

} // namespace

RedactSheet::RedactSheet(RedactionDesk& desk, std::vector<Message> messages, QWidget* parent)
    : RedactSheet(desk, std::move(messages), std::vector<workspace::ProposeRedactions::Wish>(), parent) {}

RedactSheet::RedactSheet(RedactionDesk& desk, Message message, std::vector<workspace::ProposeRedactions::Wish> boxes,
                         QWidget* parent)
    : RedactSheet(desk, std::vector<Message>{std::move(message)}, std::move(boxes), parent) {}

RedactSheet::RedactSheet(RedactionDesk& desk, std::vector<Message> messages,
                         std::vector<workspace::ProposeRedactions::Wish> boxes, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_messages(std::move(messages)), m_boxes(std::move(boxes)),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Redact"),
                                  tr("What is redacted is shown in no package, in no quote and in no file name. The "
                                     "captured original stays as it is."),
                                  tr("Redact")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"redactSheet"_s);
  if (m_boxes.empty())
    addParts();
  else
    addBoxes();
  addReason();
  m_frame.enter->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &RedactSheet::redact);
  resize(m_words ? kSizeWithWords : kSize);
  askPermission();
  check();
}

void RedactSheet::addParts() {
  const auto add = [this](const QString& text, const QString& name) {
    auto* choice = new QRadioButton(text);
    choice->setObjectName(name);
    m_frame.enter->addWidget(choice);
    connect(choice, &QRadioButton::toggled, this, &RedactSheet::check);
    return choice;
  };
  const bool isSingle = m_messages.size() == 1;
  m_whole = add(isSingle ? tr("The whole message, with its file")
                         : tr("%n message(s), with their files", nullptr, static_cast<int>(m_messages.size())),
                u"redactWhole"_s);
  m_whole->setChecked(true);
  if (!isSingle)
    return;
  const Message& message = m_messages.front();
  if (message.attachment)
    m_file = add(tr("Only its file, with its name"), u"redactFile"_s);
  if (!message.text.isEmpty()) {
    m_some = add(tr("Only some of its words"), u"redactSome"_s);
    addWords();
  }
}

void RedactSheet::addBoxes() {
  m_frame.enter->addWidget(new PlainLabel(tr("%n box(es) on pages of its file", nullptr, count()), TextRole::BodyStrong,
                                          Ink::Primary, this));
  auto* note = new PlainLabel(tr("Packages then hold the pages as pictures with the boxes burned in, without the text, "
                                 "the name and the hidden parts of the file."),
                              TextRole::Small, Ink::Secondary, this);
  note->setWordWrap(true);
  m_frame.enter->addWidget(note);
}

int RedactSheet::count() const { return static_cast<int>(m_boxes.empty() ? m_messages.size() : m_boxes.size()); }

void RedactSheet::addWords() {
  m_words = new QPlainTextEdit(ofSameLength(m_messages.front().text));
  m_words->setObjectName(u"redactWords"_s);
  m_words->setReadOnly(true);
  m_words->setTabChangesFocus(true);
  // A caret, so that words are chosen by keyboard as well.
  m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_words->setMinimumHeight(kWordsHeight);
  auto* row = new FormRow(tr("Words of the message"), m_words);
  row->setHint(tr("Select what is to be covered."));
  m_frame.enter->addWidget(row, 1);
  connect(m_words, &QPlainTextEdit::selectionChanged, this, [this] {
    if (m_words->textCursor().hasSelection())
      m_some->setChecked(true);
    check();
  });
}

void RedactSheet::addReason() {
  m_reason = new QComboBox;
  m_reason->setObjectName(u"redactReason"_s);
  m_reason->setEditable(true);
  m_reason->setInsertPolicy(QComboBox::NoInsert);
  for (const QString& code : usualRedactionReasons())
    m_reason->addItem(RedactionWords::reason(code), code);
  m_reasonRow = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  m_reasonRow->setHint(tr("Its code is printed in the place of what is covered."));
  m_frame.enter->addWidget(m_reasonRow);
  connect(m_reason, &QComboBox::editTextChanged, this, &RedactSheet::check);
  m_signOff = new QCheckBox(tr("Sign it off now with my key"));
  m_signOff->setObjectName(u"redactSignOff"_s);
  m_frame.enter->addWidget(m_signOff);
  auto* note = new PlainLabel(tr("Until somebody signs it off, nothing that holds these messages can be exported."),
                              TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.enter->addWidget(note);
}

void RedactSheet::askPermission() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_isAllowed = !session || session->may(Permission::Redact);
    check();
  });
}

QString RedactSheet::reason() const {
  const QString text = m_reason->currentText();
  const int known = m_reason->findText(text);
  return known >= 0 ? m_reason->itemData(known).toString() : text.trimmed().toUpper();
}

QString RedactSheet::problem() {
  const bool isCode = isRedactionReason(reason());
  m_reasonRow->setError(isCode || m_reason->currentText().isEmpty()
                            ? QString()
                            : tr("A reason is a code of up to eight letters and digits."));
  if (!m_isAllowed)
    return tr("You may not redact here. An administrator can grant it.");
  if (!isCode)
    return tr("Choose a reason");
  if (m_some && m_some->isChecked() && !m_words->textCursor().hasSelection())
    return tr("Select the words that are to be covered");
  return {};
}

void RedactSheet::check() {
  if (m_reason && m_signOff && !m_isBusy)
    m_frame.setProblem(problem());
}

std::vector<workspace::ProposeRedactions::Wish> RedactSheet::wishes() const {
  if (!m_boxes.empty())
    return m_boxes;
  std::vector<workspace::ProposeRedactions::Wish> wishes;
  for (const Message& message : m_messages) {
    workspace::ProposeRedactions::Wish wish;
    wish.message = message.id;
    if (m_file && m_file->isChecked()) {
      wish.part = Part::Attachment;
    } else if (m_some && m_some->isChecked()) {
      const QTextCursor cursor = m_words->textCursor();
      wish.part = Part::Text;
      wish.start = cursor.selectionStart();
      wish.length = cursor.selectionEnd() - cursor.selectionStart();
    }
    wishes.push_back(wish);
  }
  return wishes;
}

void RedactSheet::redact() {
  m_isBusy = true;
  m_frame.action->setEnabled(false);
  workspace::ProposeRedactions propose;
  propose.wishes = wishes();
  propose.reason = reason();
  m_desk->run(std::move(propose)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return fail(receipt.error());
    if (m_signOff->isChecked())
      return signOff(receipt->outcome);
    finish(count(), false);
  });
}

void RedactSheet::signOff(const Json& outcome) {
  workspace::SignOffRedactions command;
  if (const Json::Array* made = outcome.at(u"redactions").array()) {
    for (const Json& each : *made) {
      if (const auto id = each.string() ? RedactionId::parse(*each.string()) : std::nullopt)
        command.redactions.push_back(*id);
    }
  }
  m_desk->run(std::move(command), this).then(this, [this](const Result<workspace::Receipt>& receipt) {
    // What was proposed stays proposed where the signature was not given.
    finish(count(), receipt.has_value());
  });
}

void RedactSheet::finish(int count, bool isSignedOff) {
  accept();
  Q_EMIT redacted(count, isSignedOff);
}

void RedactSheet::fail(const Error& error) {
  m_isBusy = false;
  m_frame.showFailure(errorText(error));
}

} // namespace muniment::ui
