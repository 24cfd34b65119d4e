#include "core/workspace/documents/document_queries.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/outreach/stake_limits.h"
#include "core/workspace/people/matter_commands.h"
#include "tests/core/workspace/question_desk.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

namespace {

/// A desk at which an invoice over 12,000 euros came in.
struct InvoiceDesk final {
  QuestionDesk desk;
  DocumentSummary invoice;

  explicit InvoiceDesk(const QString& postgres = {}) : desk(postgres) {
    const QByteArray bytes = "UNB+UNOC:3+SUPPLIER:ZZ+OURHOUSE:ZZ+260301:0900+77'UNH+1+INVOIC:D:96A:UN'"
                             "BGM+380+INV-77+9'DTM+137:20260301:102'CUX+2:EUR:4'MOA+86:12000.00'"
                             "UNT+6+1'UNZ+1+77'";
    const auto captured =
        desk.workspace().captureDocuments({u"invoice.edi"_s, {}, bytes}, {}, std::make_shared<Progress>()).result();
    const auto page = desk.workspace().ask(DocumentsPage()).result();
    if (!captured || !page || page->documents.empty())
      qFatal("the invoice was not understood");
    invoice = page->documents.front();
  }
  [[nodiscard]] Json limit(std::vector<StakeLimits::Amount> amounts, const QStringList& classes = {},
                           bool matters = true) {
    desk.fixture().clock().advance(1000);
    return desk.run(SetStakeLimits{std::move(amounts), classes, matters});
  }
  [[nodiscard]] Json ask(const QString& cause) {
    Question question = desk.draft();
    question.cause = cause;
    return desk.run(AskQuestion{question, false});
  }
  [[nodiscard]] QString aboutInvoice() const { return aggregateOf(invoice.id); }
};

} // namespace

class StakeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anAmountAboveTheLimitTakesThePin_data() { TestDatabase::addRows(); }
  void anAmountAboveTheLimitTakesThePin() {
    QFETCH(store::Dialect, dialect);
    if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    InvoiceDesk room(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_stake"_s) : QString());
    QCOMPARE(room.invoice.total, u"12000.00"_s);
    QCOMPARE(room.ask(room.aboutInvoice()).at(u"pin"_s), Json(false));
    QVERIFY(room.limit({{u"eur"_s, u"12000"_s}}).text(u"limits").size() > 0);
    QCOMPARE(room.ask(room.aboutInvoice()).at(u"pin"_s), Json(false)); // as much as the limit is not above it
    (void)room.limit({{u"EUR"_s, u"11999.99"_s}});
    QCOMPARE(room.ask(room.aboutInvoice()), Json(u"!question.pin_for_amount"_s));
    (void)room.desk.run(SetAnswerPin{room.desk.anna(), u"402917"_s});
    const Json asked = room.ask(room.aboutInvoice());
    QCOMPARE(asked.at(u"pin"_s), Json(true));
    QCOMPARE(asked.text(u"because"), u"amount 12000.00 EUR"_s);
    const auto id = QuestionId::parse(asked.text(u"question"));
    QVERIFY(id);
    QCOMPARE(room.desk.sheet(*id).question.stake, Question::Stake::High);
    const QByteArray token = room.desk.link(*id);
    QCOMPARE(room.desk.answer(token, 0), u"pin-wrong"_s);
    QCOMPARE(room.desk.answer(token, 0, u"402917"_s), u"counted"_s);
    // The file that it came in is about the same.
    QCOMPARE(room.ask(aggregateOf(room.invoice.item)).at(u"pin"_s), Json(true));
    // Another currency has a limit of its own, or the one for all others.
    (void)room.limit({{u"USD"_s, u"1"_s}});
    QCOMPARE(room.ask(room.aboutInvoice()).at(u"pin"_s), Json(false));
    (void)room.limit({{u"USD"_s, u"100000"_s}, {{}, u"500"_s}});
    QCOMPARE(room.ask(room.aboutInvoice()).at(u"pin"_s), Json(true));
    QVERIFY(room.desk.isSound());
  }

  void aClassCountsWithThoseBelow() {
    InvoiceDesk room;
    (void)room.desk.run(SetAnswerPin{room.desk.anna(), u"402917"_s});
    PlantRecord plant;
    plant.selection.items = {room.invoice.item};
    plant.title = u"Invoice"_s;
    const QString record = room.desk.run(plant).text(u"record");
    QVERIFY(!record.isEmpty());
    QCOMPARE(room.limit({}, {u"99"_s}), Json(u"!class.unknown"_s));
    QCOMPARE(room.ask(u"record:"_s + record).at(u"pin"_s), Json(false));
    (void)room.limit({}, {u"04.20"_s});
    QCOMPARE(room.ask(u"record:"_s + record).text(u"because"), u"class 04.20"_s);
    QCOMPARE(room.ask(room.aboutInvoice()).text(u"because"), u"class 04.20"_s);
    (void)room.limit({{u"EUR"_s, u"1"_s}});
    QCOMPARE(room.ask(u"record:"_s + record).text(u"because"), u"amount 12000.00 EUR"_s);
  }

  void restrictedMattersCountWhereSomebodySaidSo() {
    InvoiceDesk room;
    Question question = room.desk.draft();
    question.matter = MatterId::parse(room.desk.run(CreateMatter{u"S-1"_s, u"Whistle"_s, {}}).text(u"matter"));
    QVERIFY(question.matter);
    QCOMPARE(room.desk.run(AskQuestion{question, false}).at(u"pin"_s), Json(false));
    (void)room.limit({});
    QCOMPARE(room.desk.run(AskQuestion{question, false}), Json(u"!question.pin_for_matter"_s));
    (void)room.limit({}, {}, false);
    QCOMPARE(room.desk.run(AskQuestion{question, false}).at(u"pin"_s), Json(false));
  }

  void aCampaignSaysSoBeforeAnybodyIsAsked() {
    InvoiceDesk room;
    (void)room.limit({{u"EUR"_s, u"10000"_s}});
    PrepareCampaign prepare;
    prepare.campaign.name = u"Invoice"_s;
    prepare.campaign.text = u"Is it right?"_s;
    prepare.campaign.choices = {u"Yes"_s, u"No"_s};
    prepare.campaign.cause = room.aboutInvoice();
    prepare.persons = {room.desk.anna()};
    const Json prepared = room.desk.run(prepare);
    QCOMPARE(prepared.at(u"pin"_s), Json(true));
    const auto id = CampaignId::parse(prepared.text(u"campaign"));
    QVERIFY(id);
    const auto shown = room.desk.workspace().ask(CampaignById{*id}).result();
    QVERIFY(shown);
    QCOMPARE(shown->campaign.stake, Question::Stake::High);
    QVERIFY(shown->stake);
    QCOMPARE(shown->stake->words, u"12000.00 EUR"_s);
  }

  void onlyGoodLimitsOfAnAdministratorAreKept_data() {
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("most");
    QTest::newRow("words") << u"EUR"_s << u"much"_s;
    QTest::newRow("below nothing") << u"EUR"_s << u"-1"_s;
    QTest::newRow("no currency") << u"EURO"_s << u"1"_s;
    QTest::newRow("the same twice") << u"USD"_s << u"1"_s;
  }
  void onlyGoodLimitsOfAnAdministratorAreKept() {
    QFETCH(const QString, currency);
    QFETCH(const QString, most);
    InvoiceDesk room;
    QCOMPARE(room.limit({{u"USD"_s, u"5"_s}, {currency, most}}), Json(u"!stake.amount_wrong"_s));
    QVERIFY(room.desk.workspace().ask(ChosenStakeLimits()).result()->id.isNull());
    QCOMPARE(SetStakeLimits::kPermission, Permission::ManageActors);
    const auto unsignedTry = room.desk.workspace().run(SetStakeLimits()).result();
    QVERIFY(!unsignedTry);
  }

  void aChangedLimitIsFound() {
    InvoiceDesk room;
    (void)room.limit({{u"EUR"_s, u"10000"_s}});
    QVERIFY(room.desk.isSound());
    QVERIFY(room.desk.change("UPDATE stake_limits SET content = replace(content, '10000', '90000')"));
    QVERIFY(!room.desk.isSound());
  }
};

MUNIMENT_TEST(StakeTest);

} // namespace muniment::tests

#include "stake_test.moc"
