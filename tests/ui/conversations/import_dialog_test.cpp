#include "tests/support/test_suite.h"
#include "ui/conversations/import_dialog.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
namespace wa = formats::whatsapp;

/// A file with as many chats as are wanted.
class FakeSource final : public capture::SourceFile {
 public:
  explicit FakeSource(int chats) {
    for (int i = 0; i < chats; ++i) {
      wa::ChatSummary chat;
      chat.title = "Harbour Freight " + std::to_string(i + 1);
      chat.messages = 1284;
      chat.participants = {{"Ana Lima", 700, false}, {"Tom Beck", 584, false}};
      chat.first = {1'773'100'000'000, true, false, TimePrecision::Minute};
      chat.last = {1'773'900'000'000, true, false, TimePrecision::Minute};
      m_chats.push_back(chat);
    }
  }
  QString name() const override { return u"WhatsApp Chat with <b>Harbour</b> Freight.zip"_s; }
  std::int64_t size() const override { return 4096; }
  Sha256 digest() const override { return {}; }
  QString format() const override { return u"whatsapp-text-android"_s; }
  std::span<const wa::ChatSummary> chats() const override { return m_chats; }
  Json reading(std::size_t) const override {
    return Json::Object{{u"date_order"_s, u"dmy"_s},
                        {u"date_order_evidence"_s, u"date-order-field"_s},
                        {u"date_order_numbers"_s, Json::Array{Json(1), Json(27), Json(3)}},
                        {u"date_order_proven"_s, true}};
  }
  std::span<const wa::Finding> findings() const override { return {}; }
  Result<std::unique_ptr<wa::ChatReader>> read(std::size_t) override { return nullptr; }
  Result<std::unique_ptr<ByteStream>> media(std::string_view) override { return nullptr; }

 private:
  std::vector<wa::ChatSummary> m_chats;
};

bool says(const QWidget& dialog, const QString& words) {
  return std::ranges::any_of(dialog.findChildren<QLabel*>(),
                             [&](const QLabel* label) { return label->text().contains(words); });
}

} // namespace

class ImportDialogTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneChatAsksWhoseItIs() {
    const FakeSource file(1);
    ui::ImportDialog dialog(file, nullptr);
    dialog.show();
    auto* owner = dialog.findChild<QComboBox*>(u"importDialog.owner"_s);
    auto* import = dialog.findChild<QPushButton*>(u"importDialog.import"_s);
    QVERIFY(owner && import && import->isEnabled());
    QCOMPARE(owner->count(), 3);
    owner->setCurrentIndex(1);
    QCOMPARE(dialog.wish().owner, u"Ana Lima"_s);
    QVERIFY(dialog.wish().chats.empty());
    dialog.findChild<QLineEdit*>(u"importDialog.purpose"_s)->setText(u" Dispute over INV-77 "_s);
    QCOMPARE(dialog.wish().purpose, u"Dispute over INV-77"_s);
    QVERIFY(says(dialog, u"part 1 is 27"_s));
    QVERIFY(says(dialog, u"Tom Beck"_s));
    QVERIFY(dialog.grab().save(QStringLiteral(MUNIMENT_PICTURES "/import-one.png")));
  }

  void controlsThatReorderAreWrittenOut() {
    QCOMPARE(ui::visibleText(u"invoice_\u202Egpj.exe"_s), u"invoice_[U+202E]gpj.exe"_s);
    QCOMPARE(ui::visibleText(u"\u200EIMG-1.jpg مرحبا"_s), u"\u200EIMG-1.jpg مرحبا"_s);
  }

  void ofSeveralChatsNoneIsTicked() {
    const FakeSource file(3);
    ui::ImportDialog dialog(file, nullptr);
    dialog.show();
    auto* chats = dialog.findChild<QListWidget*>(u"importDialog.chats"_s);
    auto* import = dialog.findChild<QPushButton*>(u"importDialog.import"_s);
    QVERIFY(chats && import && !import->isEnabled());
    QVERIFY(dialog.wish().chats.empty());
    chats->item(1)->setCheckState(Qt::Checked);
    QVERIFY(import->isEnabled());
    QCOMPARE(dialog.wish().chats, std::vector<std::size_t>{1});
    QVERIFY(dialog.grab().save(QStringLiteral(MUNIMENT_PICTURES "/import-several.png")));
  }
};

MUNIMENT_TEST(ImportDialogTest);

} // namespace muniment::tests

#include "import_dialog_test.moc"
