"""What is kept between runs, behind one interface."""
