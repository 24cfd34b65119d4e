#include "tests/core/workspace/trading_month.h"

#include <QtCore/QDate>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using formats::edi::BusinessState;
using formats::edi::TransportState;

constexpr int kPartners = 5;

QByteArray text(int number) { return QByteArray::number(number); }

QByteArray day(int offset) { return QDate(2026, 1, 5).addDays(offset).toString(u"yyyyMMdd").toLatin1(); }

/// One interchange with one group of one kind.
class Interchange final {
 public:
  Interchange(QByteArray from, QByteArray to, int control, QByteArray kind, int sentOn)
      : m_from(std::move(from)), m_to(std::move(to)), m_control(control), m_kind(std::move(kind)), m_day(sentOn) {}

  /// Segments without ST and SE; gives the number of the set.
  int add(const QByteArray& set, const QByteArrayList& segments) {
    const QByteArray number = text(++m_sets).rightJustified(4, '0');
    m_body += "ST*" + set + '*' + number + "~\n";
    for (const QByteArray& segment : segments)
      m_body += segment + "~\n";
    m_body += "SE*" + text(static_cast<int>(segments.size()) + 2) + '*' + number + "~\n";
    return m_sets;
  }

  [[nodiscard]] QByteArray bytes() const {
    const QByteArray control = text(m_control).rightJustified(9, '0');
    return "ISA*00*          *00*          *ZZ*" + m_from.leftJustified(15) + "*ZZ*" + m_to.leftJustified(15) + '*' +
           day(m_day).mid(2) + "*0900*U*00401*" + control + "*0*P*>~\nGS*" + m_kind + '*' + m_from + '*' + m_to + '*' +
           day(m_day) + "*0900*" + text(m_control) + "*X*004010~\n" + m_body + "GE*" + text(m_sets) + '*' +
           text(m_control) + "~\nIEA*1*" + control + "~\n";
  }
  [[nodiscard]] int sets() const { return m_sets; }
  [[nodiscard]] int control() const { return m_control; }

 private:
  QByteArray m_from;
  QByteArray m_to;
  int m_control;
  QByteArray m_kind;
  int m_day;
  int m_sets = 0;
  QByteArray m_body;
};

/// Everything about one partner.
class Partner final {
 public:
  Partner(int number, int orders, TradingMonth& month)
      : m_number(number), m_us("OURHOUSE"), m_them("SUPPLIER" + text(number)), m_orders(orders), m_month(&month) {}

  void trade() {
    for (int i = 1; i <= m_orders; ++i)
      order(i);
    acknowledge();
    std::vector<TradingMonth::File> files;
    for (const auto& [name, interchange] :
         {std::pair("orders", &m_sent), std::pair("late-orders", &m_unanswered), std::pair("changes", &m_changes),
          std::pair("answers", &m_answers), std::pair("notices", &m_notices), std::pair("invoices", &m_invoices),
          std::pair("advice", &m_advice), std::pair("acknowledgements", &m_acknowledgements)}) {
      if (interchange->sets() == 0)
        continue;
      files.push_back(
          {u"%1-%2.edi"_s.arg(QString::fromLatin1(m_them), QString::fromLatin1(name)), interchange->bytes()});
      m_month->documents += interchange->sets();
    }
    if (m_paid.sets() > 0 || !m_remittance.isEmpty()) {
      m_paid.add("820", QByteArrayList{"BPR*C*" + money(m_paidCents) +
                                           "*C*ACH*CTX*01*021000021*DA*123456789*1512345678**01*021"
                                           "000089*DA*987654321*" +
                                           day(28),
                                       "TRN*1*REM" + text(m_number), "ENT*1"} +
                            m_remittance);
      files.push_back({u"%1-payments.edi"_s.arg(QString::fromLatin1(m_them)), m_paid.bytes()});
      ++m_month->documents;
    }
    m_month->documents += std::ssize(m_disputes);
    files.insert(files.end(), m_disputes.begin(), m_disputes.end());
    if (m_number % 2 == 0)
      std::reverse(files.begin(), files.end());
    m_month->files.insert(m_month->files.end(), files.begin(), files.end());
    m_month->partners.append(QString::fromLatin1(m_them));
  }

 private:
  static QByteArray money(int cents) { return text(cents / 100) + '.' + text(cents % 100).rightJustified(2, '0'); }

  void order(int i) {
    const QByteArray number = "47" + text(i).rightJustified(6, '0');
    OrderTruth& truth = m_month->orders[{QString::fromLatin1(m_them), QString::fromLatin1(number)}];
    truth.chain.insert(u"order"_s);
    const bool isUnanswered = i % 17 == 0;
    const int set =
        (isUnanswered ? m_unanswered : m_sent)
            .add("850", {"BEG*00*SA*" + number + "**" + day(0), "N1*BY*Our House*92*1",
                         "N1*SE*Supplier " + text(m_number) + "*92*2", "PO1*1*10*EA*12.50**VN*ITEM-" + text(i),
                         "PO1*2*4*EA*3.25**VN*BOLT-" + text(i), "CTT*2*14"});
    if (!isUnanswered) {
      truth.chain.insert(u"syntax-acknowledgement"_s);
      const bool isRejected = i % 13 == 0;
      truth.status.transport = isRejected ? TransportState::Rejected : TransportState::Accepted;
      m_sets.push_back({set, isRejected});
      m_rejected += isRejected ? 1 : 0;
    }
    answer(i, number, truth);
    if (i % 23 == 0) {
      m_changes.add("860", {"BCH*01*SA*" + number + "***" + day(0) + "*****" + day(4)});
      truth.chain.insert(u"order-change"_s);
      truth.status.business = BusinessState::Cancelled;
    }
    if (i % 9 == 0 && i % 23 != 0) {
      m_changes.add("860", {"BCH*04*SA*" + number + "***" + day(0) + "*****" + day(4),
                            "POC*1*CA*8**EA*12.50**VN*ITEM-" + text(i)});
      truth.chain.insert(u"order-change"_s);
      truth.isChanged = true;
    }
    const bool isOver =
        truth.status.business == BusinessState::Cancelled || truth.status.business == BusinessState::Rejected;
    if (isOver)
      truth.missing.clear();
    else
      deliver(i, number, truth);
  }

  void answer(int i, const QByteArray& number, OrderTruth& truth) {
    if (i % 11 == 0) {
      truth.missing.insert(u"order-answer"_s);
      return;
    }
    const QByteArray code = i % 19 == 0 ? "RJ" : i % 7 == 0 ? "AC" : "AT";
    truth.status.business = i % 19 == 0  ? BusinessState::Rejected
                            : i % 7 == 0 ? BusinessState::ConfirmedWithChanges
                                         : BusinessState::Confirmed;
    truth.chain.insert(u"order-answer"_s);
    // Some write the number with zeros before it: that is the same order all the same.
    const QByteArray written = i % 5 == 0 ? "00" + number : number;
    m_answers.add("855", {"BAK*00*" + code + '*' + written + '*' + day(0) + "*****" + day(1)});
  }

  void deliver(int i, const QByteArray& number, OrderTruth& truth) {
    if (i % 29 == 0) {
      truth.missing.insert({u"ship-notice"_s, u"invoice"_s});
      return;
    }
    const int parts = i % 3 == 0 ? 2 : 1;
    for (int part = 1; part <= parts; ++part) {
      m_notices.add("856", {"BSN*00*SH" + text(i) + '-' + text(part) + '*' + day(6 + part) + "*1200", "HL*1**S",
                            "HL*2*1*O", "PRF*" + number, "HL*3*2*I", "LIN*1*VN*ITEM-" + text(i),
                            "SN1**" + text(10 / parts) + "*EA", "CTT*3"});
      truth.chain.insert(u"ship-notice"_s);
    }
    const bool isWrong = i % 31 == 0;
    // An answer in XML names partners in another way than the envelope of X12: its number must say whose invoice it is.
    const QByteArray invoice = "R" + number + (i % 37 == 0 ? '-' + text(m_number) : QByteArray());
    InvoiceTruth& billed = m_month->invoices[{QString::fromLatin1(m_them), QString::fromLatin1(invoice)}];
    billed.isWrong = isWrong;
    m_invoices.add("810", {"BIG*" + day(9) + '*' + invoice + '*' + day(0) + '*' + number,
                           "IT1*1*10*EA*12.50**VN*ITEM-" + text(i), "IT1*2*4*EA*3.25**VN*BOLT-" + text(i),
                           "TDS*" + text(isWrong ? 14800 : 13800), "CTT*2"});
    truth.chain.insert(u"invoice"_s);
    if (isWrong) {
      m_advice.add("824", {"BGN*11*AD" + text(i) + '*' + day(11), "OTI*TR*IV*" + invoice + "*******810",
                           "TED*007*Total does not agree with the lines"});
      billed.business = BusinessState::Rejected;
      truth.chain.insert(u"application-advice"_s);
    } else if (i % 37 == 0) {
      dispute(invoice);
      billed.business = BusinessState::Disputed;
      truth.chain.insert(u"invoice-answer"_s);
    } else if (i % 2 == 0) {
      m_remittance += {"RMR*IV*" + invoice + "**138.00"};
      m_paidCents += 13800;
      billed.business = BusinessState::Paid;
      truth.chain.insert(u"payment"_s);
    }
  }

  /// What we say of an invoice that we do not pay yet.
  void dispute(const QByteArray& invoice) {
    m_disputes.push_back(
        {u"%1-dispute-%2.xml"_s.arg(QString::fromLatin1(m_them), QString::fromLatin1(invoice)),
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ApplicationResponse "
         "xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2\" "
         "xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\" "
         "xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
         "<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:invoice_response:3</cbc:CustomizationID><cbc:ID>D-" +
             invoice + "</cbc:ID><cbc:IssueDate>2026-01-20</cbc:IssueDate><cac:SenderParty><cbc:EndpointID>" + m_us +
             "</cbc:EndpointID></cac:SenderParty><cac:ReceiverParty><cbc:EndpointID>" + m_them +
             "</cbc:EndpointID></cac:ReceiverParty><cac:DocumentResponse><cac:Response><cbc:ResponseCode>UQ"
             "</cbc:ResponseCode></cac:Response><cac:DocumentReference><cbc:ID>" +
             invoice +
             "</cbc:ID><cbc:DocumentTypeCode>380</cbc:DocumentTypeCode></cac:DocumentReference>"
             "</cac:DocumentResponse></ApplicationResponse>"});
  }

  void acknowledge() {
    QByteArrayList segments{"AK1*PO*" + text(m_sent.control())};
    for (const auto& [set, isRejected] : m_sets) {
      segments += "AK2*850*" + text(set).rightJustified(4, '0');
      if (isRejected)
        segments += "AK3*PO1*4**8";
      segments += isRejected ? "AK5*R*5" : "AK5*A";
    }
    const QByteArray count = text(static_cast<int>(m_sets.size()));
    segments += QByteArray("AK9*") + (m_rejected > 0 ? "P" : "A") + '*' + count + '*' + count + '*' +
                text(static_cast<int>(m_sets.size()) - m_rejected);
    m_acknowledgements.add("997", segments);
  }

  int m_number;
  QByteArray m_us;
  QByteArray m_them;
  int m_orders;
  TradingMonth* m_month;
  std::vector<std::pair<int, bool>> m_sets;
  int m_rejected = 0;
  int m_paidCents = 0;
  QByteArrayList m_remittance;
  std::vector<TradingMonth::File> m_disputes;
  Interchange m_sent{m_us, m_them, 101, "PO", 0};
  Interchange m_unanswered{m_us, m_them, 102, "PO", 0};
  Interchange m_acknowledgements{m_them, m_us, 201, "FA", 1};
  Interchange m_answers{m_them, m_us, 202, "PR", 2};
  Interchange m_changes{m_us, m_them, 103, "PC", 4};
  Interchange m_notices{m_them, m_us, 203, "SH", 8};
  Interchange m_invoices{m_them, m_us, 204, "IN", 10};
  Interchange m_advice{m_us, m_them, 104, "AG", 12};
  Interchange m_paid{m_us, m_them, 105, "RA", 28};
};

} // namespace

TradingMonth makeTradingMonth(int orders) {
  TradingMonth month;
  month.rules = R"({"version":1,"steps":[{"kind":"order-answer","hours":24},{"kind":"ship-notice","hours":240},)"
                R"({"kind":"invoice","hours":480}]})";
  for (int partner = 1; partner <= kPartners; ++partner)
    Partner(partner, orders / kPartners, month).trade();
  return month;
}

} // namespace muniment::tests
